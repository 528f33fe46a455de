/** The oldest browsers in which everything works. The style sheets and the client script are built down to them. */
export const browserFloor = ['chrome83', 'firefox115', 'safari14']
