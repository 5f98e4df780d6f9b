# Built from what `pnpm release --dry-run` packs, by `docker compose build`. docs/containers.md says what was tried.
FROM node:24-alpine AS sandbox
COPY factomos-sandbox.tgz health.mjs /opt/
RUN npm install --global /opt/factomos-sandbox.tgz && rm /opt/factomos-sandbox.tgz && mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 4280
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s CMD ["node", "/opt/health.mjs"]
ENTRYPOINT ["factomos-sandbox"]
CMD ["start", "--host", "0.0.0.0", "--port", "4280", "--db", "/data/sandbox.db"]

FROM n8nio/n8n:2.41.1 AS n8n
COPY --chown=node n8n-nodes-factomos.tgz /tmp/
RUN npm install --prefix /home/node/.n8n/nodes /tmp/n8n-nodes-factomos.tgz --legacy-peer-deps --ignore-scripts
