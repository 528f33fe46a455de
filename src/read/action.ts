/** Whether a short sentence says what is to be done: 加强组织领导。, not 医疗质量。 or 发展目标。 */
export const isAction = (sentence: string): boolean => action.test(sentence) && !names.test(sentence)

const anyOf = (words: string): string => `(?:${words.trim().replace(/\s+/g, '|')})`

/** Words before a verb that say how: 切实加强, 持续改善. */
const manners = anyOf(`
  不断 充分 大力 分级 分类 奋力 高标准 高水平 高效 高质量 共同 广泛 合理 积极 加快 坚决 尽快 进一步 精准 聚力 科学 努力 切实 全力 全面 认真
  深入 统筹 统一 稳步 稳妥 系统 协同 严格 扎实 着力 主动 逐步 抓紧 重点 纵深 持续 有序 有效 优先`)

/** Verbs with which plans say what is to be done. */
const verbs = anyOf(`
  办好 保持 保护 保障 编制 补齐 布局 畅通 成立 承接 充实 出台 传承 创建 创新 创造 促进 打好 打击 打通 打响 打造 搭建 带动 督促 对接
  发挥 发展 繁荣 防范 防治 放宽 丰富 扶持 改革 改建 改进 改善 改造 赋予 公开 巩固 构建 构筑 关爱 管好 贯彻 规范 规划 夯实 弘扬 化解 恢复
  激发 激活 集聚 集中 加大 加快 加密 加强 坚守 减轻 减少 简化 建成 建好 建立 建设 健全 降低 节约 解决 精简 净化 举办 聚焦
  开发 开放 开辟 开拓 开展 控制 扩大 扩建 拓宽 拓展 理顺 利用 落实 瞄准 明确 谋划 凝聚 排查 盘活 培养 培育 配备 配齐 普及
  启动 强化 抢抓 清理 取消 确保 融入 深化 升级 实施 实现 实行 守护 守牢 守住 疏解 疏浚 疏通 树立 塑造 设立 设置 缩小 探索 淘汰 提高 提供
  提升 提速 提振 调整 统筹 统一 突出 突破 推动 推广 推进 推行 完成 完善 维护 稳定 吸引 消除 形成 修复 修好 修建 修订 新建 宣传 限制
  延伸 延长 严格 研究 研制 压减 压实 引导 引进 引领 营造 应对 用好 优化 预防 遏制 运用 增加 增进 增强 增设 抓好 抓实 整合 整治
  争创 争取 支持 支撑 织密 制订 制定 治理 种植 重塑 重视 注重 筑牢 转变 转化 壮大 组建 组织 尊重 遵循 做大 做好 做精 做强 做实 做细 做优
  鼓励 动员`)

const action = new RegExp(`^${manners}*${verbs}(?!的)[^。]`, 'su')

/** Verbs that are nouns as well, before what no plan can do: 发展目标, 保障措施. */
const names = new RegExp(
  `^${anyOf('保障 保护 布局 创新 发展 防治 改革 改造 公开 规划 建设 开发 利用 落实 实施 统筹 推广 完成 修复 研究 整治 支持 治理 组织')}` +
    `${anyOf(`
  安排 保障 背景 标准 步骤 布局 成就 成效 程序 措施 单位 对象 范围 方式 方向 格局 环境 机构 机遇 机制 基础 阶段 进度 规模 流程 目标 内容 期限
  情况 趋势 任务 时间 时限 思路 条件 体系 现状 项目 形势 要求 依据 意义 原则 战略 政策 重点 主体`)}。`,
  'u'
)
