# The command line in an image, from which the jobs of the templates take it:
#   image: $CI_REGISTRY/your-group/gitlab-downstream:0.1.0
#   script: gitlab-downstream trigger --project my-group/deployment --ref main
# dist/ is committed, so nothing is installed or compiled here.
FROM node:24-alpine
COPY dist/gitlab-downstream.mjs /opt/gitlab-downstream/
COPY LICENSE /opt/gitlab-downstream/
RUN printf '#!/bin/sh\nexec node /opt/gitlab-downstream/gitlab-downstream.mjs "$@"\n' > /usr/local/bin/gitlab-downstream \
  && chmod 755 /usr/local/bin/gitlab-downstream \
  && gitlab-downstream --version
USER node
# No ENTRYPOINT: GitLab starts a shell in the image and runs the job's script in it.
CMD ["gitlab-downstream", "--help"]
