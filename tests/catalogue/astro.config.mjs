/** The catalogue of components: the site's own configuration, with the examples in place of its pages. */
import site from '../../astro.config.mjs';

export default { ...site, srcDir: './tests/catalogue', integrations: [], trailingSlash: 'always' };
