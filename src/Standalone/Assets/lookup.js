// Only at a click: programs that look at the links of a mail must not use the token up.
const button = document.getElementById("show");
const token = decodeURIComponent(location.hash.slice(1));
// One key for this page, so that a click whose answer got lost can be repeated.
const key = crypto.randomUUID();

// The secret leaves the address bar, and with it the history.
history.replaceState(null, "", location.pathname);

function only(id) {
  for (const part of ["refused", "failed", "order"]) document.getElementById(part).hidden = part !== id;
}

async function show() {
  const redeemed = await fetch("/api/orders/lookups/redemptions", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify({ token }),
  });
  if (redeemed.status === 422) return "refused";
  if (!redeemed.ok) return "failed";
  const { orderId, orderToken } = await redeemed.json();
  const answer = await fetch(`/api/orders/${encodeURIComponent(orderId)}`, { headers: { "Order-Token": orderToken } });
  if (!answer.ok) return "failed";
  const order = await answer.json();
  document.getElementById("number").textContent = order.number;
  document.getElementById("status").textContent = [order.status, order.paymentStatus, order.fulfilmentStatus].join(" · ");
  document.getElementById("lines").textContent = order.lines.map(line => `${line.quantity} × ${line.name ?? line.sku}`).join(", ");
  button.hidden = true;
  return "order";
}

button.addEventListener("click", async () => {
  button.disabled = true;
  only(await show().catch(() => "failed"));
  button.disabled = false;
});
