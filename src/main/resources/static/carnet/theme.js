// Runs before the first paint, so that a dark page never flashes white. DSFR's own script takes over afterwards.
(() => {
  let scheme = "system";
  try {
    scheme = localStorage.getItem("scheme") || scheme;
  } catch {
    // storage refused: the device decides
  }
  const dark = scheme === "dark" || (scheme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-fr-theme", dark ? "dark" : "light");
})();
