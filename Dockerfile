# The built site on nginx, without root: docs/deploy.md.
FROM scratch AS site
COPY dist /

FROM nginx:stable-alpine
COPY docs/servers/nginx/container.conf /etc/nginx/nginx.conf
COPY docs/servers/nginx/maps.conf /etc/nginx/conf.d/plans-maps.conf
COPY docs/servers/nginx/snippet.conf /etc/nginx/snippets/plans.conf
COPY --from=site / /srv/plans
USER nginx
EXPOSE 8080
ENTRYPOINT ["nginx", "-g", "daemon off;"]
