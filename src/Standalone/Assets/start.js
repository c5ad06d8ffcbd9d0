const shown = 8;
const refreshEvery = 1000;
const language = document.documentElement.lang;
const currency = document.body.dataset.currency;
const grid = document.getElementById("grid");
const loading = document.getElementById("loading");

function element(name, className, text) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

// Prices come in minor units; how many decimals a currency has, the browser knows.
function price(minor) {
  const format = new Intl.NumberFormat(language, { style: "currency", currency });
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
}

function hue(text) {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + character.codePointAt(0)) % 360;
  return sum;
}

function card(product) {
  const link = element("a", "card");
  link.href = `/api/products/${encodeURIComponent(product.slug)}?locale=${language}`;
  const picture = element("span", "picture", [...product.name][0]);
  picture.setAttribute("aria-hidden", "true");
  picture.style.setProperty("--hue", hue(product.category));
  const facts = element("span", "facts");
  facts.append(element("span", "name", product.name), element("span", "maker", product.brand));
  const minor = product.lowestPrices[currency];
  if (minor !== undefined) facts.append(element("span", "price", `${grid.dataset.from} ${price(minor)}`));
  link.append(picture, facts);
  const item = element("li");
  item.append(link);
  return item;
}

async function showProducts() {
  let items;
  try {
    const response = await fetch(`/api/products?limit=${shown}&locale=${language}`);
    if (!response.ok) throw new Error(response.status);
    items = (await response.json()).items;
  } catch {
    grid.replaceChildren(element("li", "", grid.dataset.failed));
    return;
  }

  const isLoading = !loading.hidden;
  if (items.length > 0) grid.replaceChildren(...items.map(card));
  else if (!isLoading) grid.replaceChildren(element("li", "", grid.dataset.empty));
  if (!isLoading) return;
  loading.hidden = items.length >= shown && await showHealth();
  if (!loading.hidden) setTimeout(showProducts, refreshEvery);
}

async function showHealth() {
  const badge = document.getElementById("health");
  const isUp = await fetch("/health/ready").then(response => response.ok, () => false);
  badge.classList.toggle("up", isUp);
  badge.classList.toggle("down", !isUp);
  badge.textContent = isUp ? badge.dataset.up : badge.dataset.down;
  return isUp;
}

async function openDashboard(form) {
  const send = (path, init) => fetch(path, { method: "POST", ...init });
  const signedIn = await send("/api/users/sessions", {
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email: form.email.value, password: form.password.value }),
  });
  if (!signedIn.ok) return signedIn.status === 401 ? "refused" : "failed";
  const { accessToken } = await signedIn.json();
  const opened = await send("/api/admin/ops/dashboard-session", { headers: { Authorization: `Bearer ${accessToken}` } });
  if (!opened.ok) return opened.status === 401 || opened.status === 403 ? "forbidden" : "failed";
  location.assign("/dashboard/");
  return null;
}

const signIn = document.getElementById("sign-in");
signIn.addEventListener("submit", async event => {
  event.preventDefault();
  const button = signIn.querySelector("button");
  const fault = document.getElementById("sign-in-fault");
  button.disabled = true;
  fault.textContent = "";
  const failure = await openDashboard(signIn).catch(() => "failed");
  button.disabled = false;
  if (failure) fault.textContent = signIn.dataset[failure];
});

showProducts();
showHealth();
