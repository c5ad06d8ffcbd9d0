#!/usr/bin/env bash
# Black-box test of a running shop with nothing but bash and curl: the life of an order, of a declined and of a refused one, of an account, and bad input.
#   tests/api-test.sh [URL]          URL of a shop with the demo data, http://localhost:8080 when not given
# The last line is "N passed, N failed"; the exit code is 0 only when nothing failed.
set -u
base=${1:-http://localhost:8080}
base=${base%/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

key() { printf 'api-test-%s-%s-%s' "$$" "$RANDOM$RANDOM" "${1:-k}"; }

# call METHOD PATH [BODY] [curl option…]: fills $status, $body and $work/headers
call() {
  local method=$1 path=$2 data=${3-}
  shift $(($# < 3 ? $# : 3))
  local options=(-sS -m 30 -X "$method" -o "$work/body" -D "$work/headers" -w '%{http_code}' "$@")
  if [ -n "$data" ]; then options+=(-H 'Content-Type: application/json' --data-binary "$data"); fi
  status=$(curl "${options[@]}" "$base$path" 2>"$work/error") || status="000 $(cat "$work/error")"
  body=$(cat "$work/body" 2>/dev/null)
}

# field NAME: the first member of that name in $body, as text
field() { printf '%s' "$body" | grep -oE "\"$1\" *: *(\"[^\"]*\"|[^],}]+)" | head -1 | sed -E 's/^"[^"]*" *: *//; s/^"//; s/"$//'; }

header() { grep -i "^$1:" "$work/headers" | head -1 | sed -E 's/^[^:]*: *//' | tr -d '\r'; }

check() { # what, wanted, got
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1)); printf '  ok    %s\n' "$1"
  else
    failed=$((failed + 1)); printf '  FAIL  %s\n        wanted: %s\n        got:    %s\n        body:   %.300s\n' "$1" "$2" "$3" "$body"
  fi
}

expect() { check "$1" "$2" "$status${3:+ $(field code)}"; } # what, "status" or "status code", anything to compare the code too

title() { printf '\n%s\n' "$1"; }

address='{"name":"Kim Minji","country":"KR","postalCode":"04524","city":"Seoul","line1":"110 Example Street","line2":"3F"}'

new_cart() { # sku quantity: a cart that is ready to be ordered; sets $cart, $token, $version, $total
  call POST /api/cart "{\"currency\":\"KRW\",\"locale\":\"en\",\"lines\":[{\"sku\":\"$1\",\"quantity\":$2}],\"contact\":{\"email\":\"kim@example.com\"},\"shippingAddress\":$address,\"shippingOption\":\"standard\"}" "${@:3}"
  cart=$(field id) token=$(field token) version=$(field version)
  total=$(printf '%s' "$body" | grep -oE '"total":\{"amount":[0-9]+,"currency":"KRW"\},"taxLines"' | grep -oE '[0-9]+' | head -1)
}

order_body() { # method [total]
  printf '{"cartId":"%s","cartVersion":%s,"expectedTotal":{"amount":%s,"currency":"KRW"},"paymentMethod":"%s"}' "$cart" "$version" "${2:-$total}" "$1"
}

place() { call POST /api/orders "$(order_body "$1")" -H "Idempotency-Key: $2" -H "Cart-Token: $token" "${@:3}"; }

wait_for() { # what, path, field, wanted: asks until it is so, 15 s at most
  local deadline=$((SECONDS + 15))
  while call GET "$2" "" -H "Cart-Token: $token" "${@:5}"; [ "$(field "$3")" != "$4" ] && [ $SECONDS -lt $deadline ]; do sleep 0.2; done
  check "$1" "$4" "$(field "$3")"
}

sign_in() { # email password: sets $access
  call POST /api/users/sessions "{\"email\":\"$1\",\"password\":\"$2\"}"
  access=$(field accessToken)
}

printf 'Shop at %s\n' "$base"

title 'Is it there?'
call GET /health/live; expect 'live' 200
call GET /health/ready; expect 'ready' 200
for area in users products cart orders payments admin; do
  call GET "/api/$area/openapi.json"; expect "OpenAPI of $area" 200
  call GET "/api/$area/docs"; case $status in 30?) call GET "/api/$area/docs/" "" -L ;; esac; expect "Swagger UI of $area" 200
done
call GET /; expect 'start page' 200
call GET /dashboard; check 'the dashboard is closed to strangers' yes "$(case $status in 401|403|404) echo yes ;; *) echo "$status" ;; esac)"

title 'Browsing'
call GET '/api/products?limit=100&currency=KRW&locale=en'; expect 'a page of products' 200
skus=$(printf '%s' "$body" | grep -oE '"skus":\["[^"]+"' | grep -oE '[A-Z0-9-]+"$' | tr -d '"')
sku=
for candidate in $skus; do
  call GET "/api/products/variants/$candidate/availability"
  [ "$(field available)" -ge 20 ] 2>/dev/null && { sku=$candidate; break; }
done
check 'a variant with 20 units or more' yes "$([ -n "$sku" ] && echo yes || echo no)"
call GET "/api/products/variants/$sku/availability"; before=$(field available)

title 'The life of an order'
call POST /api/cart '{"currency":"KRW","locale":"en"}'; expect 'an empty cart' 201
cart=$(field id) token=$(field token)
call POST "/api/cart/$cart/lines" "{\"sku\":\"$sku\",\"quantity\":1}" -H "Cart-Token: $token"; expect 'a line' 200
call POST "/api/cart/$cart/lines" "{\"sku\":\"$sku\",\"quantity\":1}" -H "Cart-Token: $token"; check 'the same again is one line of two' 2 "$(field quantity)"
call PUT "/api/cart/$cart/contact" '{"email":"kim@example.com"}' -H "Cart-Token: $token"; expect 'contact' 200
call PUT "/api/cart/$cart/shipping-address" "$address" -H "Cart-Token: $token"; expect 'address' 200
call GET "/api/cart/$cart/shipping-options" "" -H "Cart-Token: $token"; expect 'shipping options' 200
call PUT "/api/cart/$cart/shipping-option" '{"shippingOption":"standard"}' -H "Cart-Token: $token"; expect 'shipping option' 200
version=$(field version)
total=$(printf '%s' "$body" | grep -oE '"total":\{"amount":[0-9]+,"currency":"KRW"\},"taxLines"' | grep -oE '[0-9]+' | head -1)
once=$(key life)
place pm_card_visa "$once"; expect 'placed' 201
order=$(field orderId) first=$body
check 'it is confirmed' confirmed "$(field status)"
check 'it has a number' yes "$(printf '%s' "$(field number)" | grep -qE '^[0-9]{6}-[0-9A-Z]{6,}$' && echo yes || echo "$(field number)")"
place pm_card_visa "$once"; expect 'the same request again' 201
check 'the same answer again' "$first" "$body"
check 'and it says so' true "$(header Idempotent-Replayed)"
call POST /api/orders "$(order_body pm_card_mastercard)" -H "Idempotency-Key: $once" -H "Cart-Token: $token"
expect 'the same key with another body' '422 shop.idempotency_key_reused' code
call POST /api/orders "$(order_body pm_card_visa)" -H "Cart-Token: $token"; expect 'no key' '400 shop.idempotency_key_required' code
wait_for 'the money is taken' "/api/orders/$order" paymentStatus captured
etag=$(header ETag)
call GET "/api/orders/$order" "" -H "Cart-Token: $token" -H "If-None-Match: $etag"; expect 'not modified' 304
call GET "/api/orders/$order"; expect 'a stranger does not see it' '404 orders.not_found' code
wait_for 'the payment says the same' "/api/payments/pay_${order#ord_}" status captured
call GET "/api/products/variants/$sku/availability"; check 'two units fewer' $((before - 2)) "$(field available)"
call GET "/api/cart/$cart" "" -H "Cart-Token: $token"; check 'the cart is empty again' '[]' "$(printf '%s' "$body" | grep -oE '"lines":\[\]' | cut -d: -f2)"
call POST "/api/orders/$order/cancellation" '{"reason":"changed my mind"}' -H "Cart-Token: $token" -H "Idempotency-Key: $(key cancel)"; expect 'cancelled' 200
wait_for 'the money goes back' "/api/orders/$order" paymentStatus refunded
wait_for 'and so do the units' "/api/products/variants/$sku/availability" available "$before"
call GET "/api/orders/$order/timeline" "" -H "Cart-Token: $token"; expect 'its timeline' 200
check 'begins with the placing' placed "$(field type)"
check 'and tells of the cancellation' yes "$(printf '%s' "$body" | grep -q '"type":"cancelled"' && echo yes || echo no)"
call GET "/api/orders/$order?asOf=2020-01-01T00:00:00Z" "" -H "Cart-Token: $token"; expect 'it was not there in 2020' '404 orders.not_found' code

title 'A declined payment, then a good one'
new_cart "$sku" 1; expect 'a cart in one request' 201
declined=$(key declined)
place pm_card_visa_chargeDeclined "$declined"; expect 'declined' '422 payments.declined' code
order=$(field orderId)
place pm_card_visa_chargeDeclined "$declined"; expect 'declined again under the same key' '422 payments.declined' code
place pm_card_visa "$(key other)"; expect 'another order from this cart' '409 orders.already_placed' code
call POST "/api/orders/$order/payments" '{"paymentMethod":"pm_card_visa"}' -H "Cart-Token: $token" -H "Idempotency-Key: $(key retry)"; expect 'paid at the second attempt' 201
call POST "/api/orders/$order/payments" '{"paymentMethod":"pm_card_visa"}' -H "Cart-Token: $token" -H "Idempotency-Key: $(key more)"; expect 'nothing left to pay' '409 orders.not_payable' code

title 'Refused orders'
new_cart "$sku" 1
call POST /api/orders "$(order_body pm_card_visa 1)" -H "Idempotency-Key: $(key tampered)" -H "Cart-Token: $token"; expect 'a tampered total' '409 orders.total_changed' code
check 'the answer names the total' "$total" "$(field amount)"
call POST /api/orders "$(order_body pm_card_visa | sed "s/\"cartVersion\":[0-9]*/\"cartVersion\":99/")" -H "Idempotency-Key: $(key version)" -H "Cart-Token: $token"; expect 'another version of the cart' '409 carts.changed' code
new_cart "$sku" 999
refused=$(key refused)
place pm_card_visa "$refused"; expect 'more than there is' '409 inventory.insufficient' code
place pm_card_visa "$refused"; expect 'the same refusal under the same key' '409 inventory.insufficient' code
call GET "/api/products/variants/$sku/availability"; check 'nothing is held for it' $((before - 1)) "$(field available)"
call POST /api/cart '{}'; cart=$(field id) token=$(field token) version=$(field version) total=0
place pm_card_visa "$(key empty)"; expect 'an empty cart' '422 carts.empty' code

title 'An unknown outcome'
new_cart "$sku" 1
unknown=$(key unknown)
place pm_timeout_after "$unknown"
check 'the gateway charges but does not answer: confirmed by its webhook (201), or pending (202)' yes "$(case $status in 201|202) echo yes ;; *) echo "$status" ;; esac)"
order=$(field orderId)
wait_for 'the shop finds out by itself' "/api/orders/$order" status confirmed
place pm_timeout_after "$unknown"; expect 'the same request is now answered' 201

title 'Bad input'
new_cart "$sku" 1
add() { call POST "/api/cart/$cart/lines" "$1" -H "Cart-Token: $token"; }
add '{"sku":"NO-SUCH-SKU","quantity":1}'; expect 'unknown SKU' '422 catalog.sku_unknown' code
for quantity in 0 -1 1000000000; do add "{\"sku\":\"$sku\",\"quantity\":$quantity}"; expect "quantity $quantity" '422 carts.quantity_out_of_range' code; done
add "{\"sku\":\"$sku\",\"quantity\":1.5}"; expect 'quantity 1.5' '400 shop.malformed_request' code
add "{\"sku\":\"$sku\",\"quantity\":1,\"unitPrice\":1}"; expect 'a member nobody asked for' '400 shop.malformed_request' code
add '{"sku":'; expect 'half a JSON' '400 shop.malformed_request' code
add "$(printf '{"sku":%0.s' {1..40})1$(printf '}%0.s' {1..40})"; expect 'too deep' '400 shop.malformed_request' code
printf '{"sku":"%070000d","quantity":1}' 0 >"$work/large"
call POST "/api/cart/$cart/lines" "@$work/large" -H "Cart-Token: $token"; expect 'too large' '413 shop.too_large' code
call PATCH "/api/cart/$cart" '{"currency":"XXX"}' -H "Cart-Token: $token"; expect 'a currency that is not offered' '422 carts.currency_not_offered' code
call POST /api/orders "$(order_body pm_card_visa | sed 's/KRW/EUR/')" -H "Idempotency-Key: $(key currency)" -H "Cart-Token: $token"; expect 'the wrong currency' '409 orders.total_changed' code
call POST /api/orders "$(order_body 4242424242424242)" -H "Idempotency-Key: $(key card)" -H "Cart-Token: $token"; expect 'a card number' '422 shop.card_number_refused' code
call GET "/api/cart/$cart"; expect "a stranger's cart" '404 carts.not_found' code
call GET "/api/cart/$cart" "" -H 'Cart-Token: somebody-elses-token'; expect 'the wrong token' '404 carts.not_found' code
call POST "/api/cart/$cart/lines" "" -H "Cart-Token: $token" -H 'Content-Type: text/plain' -d 'hello'; expect 'no JSON' '415 shop.unsupported_media_type' code
call DELETE /api/orders; expect 'a method that is not there' '405 shop.method_not_allowed' code
call GET /api/nothing; expect 'a path that is not there' '404 shop.not_found' code

title 'Customers and staff'
sign_in buyer@example.com wrong-password-here; expect 'a wrong password' '401 users.credentials_refused' code
sign_in buyer@example.com demo-buyer-login; expect 'the demo buyer' 200
buyer=$access
new_cart "$sku" 1 -H "Authorization: Bearer $buyer"
place pm_card_visa "$(key buyer)" -H "Authorization: Bearer $buyer"; expect 'an order of a customer' 201
order=$(field orderId)
call GET '/api/orders?limit=5' "" -H "Authorization: Bearer $buyer"; check 'it is first in their list' "$order" "$(field id)"
call GET /api/orders; expect 'no list for a stranger' '401 shop.unauthenticated' code
call GET /api/admin/orders "" -H "Authorization: Bearer $buyer"; expect 'no back office for customers' '403 shop.forbidden' code
sign_in admin@example.com demo-admin-login; expect 'the demo admin' 200
staff=(-H "Authorization: Bearer $access")
call GET '/api/admin/orders?limit=5' "" "${staff[@]}"; check 'staff see it too' "$order" "$(field id)"
new_cart "$sku" 2; place pm_card_visa "$(key staff)"; order=$(field orderId)
wait_for 'its money is taken' "/api/orders/$order" paymentStatus captured
ship() { call POST "/api/admin/orders/$order/fulfilments" "$1" "${staff[@]}" -H "Idempotency-Key: $2"; }
ship "{\"lines\":[{\"sku\":\"$sku\",\"quantity\":3}],\"carrier\":\"Post\"}" "$(key many)"; expect 'more than was ordered' '422 orders.fulfilment_too_large' code
parcel=$(key parcel)
ship "{\"lines\":[{\"sku\":\"$sku\",\"quantity\":1}],\"carrier\":\"Post\",\"trackingNumber\":\"TEST-1\"}" "$parcel"; expect 'a first parcel' 201
ship "{\"lines\":[{\"sku\":\"$sku\",\"quantity\":1}],\"carrier\":\"Post\",\"trackingNumber\":\"TEST-1\"}" "$parcel"; check 'the same again is no other' true "$(header Idempotent-Replayed)"
wait_for 'some of it has left' "/api/orders/$order" fulfilmentStatus partiallyFulfilled
ship '{"carrier":"Post"}' "$(key rest)"; expect 'the rest' 201
wait_for 'all of it has left' "/api/orders/$order" fulfilmentStatus fulfilled
call POST "/api/orders/$order/cancellation" '{"reason":"late"}' -H "Cart-Token: $token" -H "Idempotency-Key: $(key late)"; expect 'too late to cancel' '409 orders.not_cancellable' code
call POST "/api/admin/orders/$order/refund-proposal" "{\"lines\":[{\"sku\":\"$sku\",\"quantity\":1}]}" "${staff[@]}"; expect 'what a refund comes to' 200
amount=$(field amount)
call POST "/api/admin/orders/$order/refunds" "{\"lines\":[{\"sku\":\"$sku\",\"quantity\":1}],\"reason\":\"broken\"}" "${staff[@]}" -H "Idempotency-Key: $(key refund)"; expect 'a refund of one unit' 201
check 'of that amount' "$amount" "$(field amount)"
wait_for 'it arrives' "/api/orders/$order" paymentStatus partiallyRefunded
call POST "/api/admin/orders/$order/refunds" '{"amount":{"amount":100000000,"currency":"KRW"}}' "${staff[@]}" -H "Idempotency-Key: $(key greedy)"; expect 'more than was paid' '422 orders.refund_too_large' code
call POST "/api/admin/orders/$order/refunds" '{}' "${staff[@]}" -H "Idempotency-Key: $(key all)"; expect 'all that is left' 201
wait_for 'all of it arrives' "/api/orders/$order" paymentStatus refunded
new_cart "$sku" 2; place pm_card_visa "$(key back)"; order=$(field orderId)
wait_for 'its money is taken' "/api/orders/$order" paymentStatus captured
back() { call POST "/api/orders/$order/returns" "{\"lines\":[{\"sku\":\"$sku\",\"quantity\":2}],\"reason\":\"too small\"}" -H "Cart-Token: $token" -H "Idempotency-Key: $1"; }
step() { call POST "/api/admin/orders/$order/returns/$return/$1" "$2" "${staff[@]}" -H "Idempotency-Key: $(key "$1")"; }
back "$(key early)"; expect 'nothing to send back yet' '409 orders.not_returnable' code
ship '{"carrier":"Post"}' "$(key out)"; expect 'it leaves' 201
wait_for 'all of it' "/api/orders/$order" fulfilmentStatus fulfilled
back "$(key back)"; expect 'a return is asked for' 201
return=$(field id)
step receipt "{\"lines\":[{\"sku\":\"$sku\",\"good\":2}]}"; expect 'not received before it is approved' '409 orders.return_not_movable' code
step approval '{}'; expect 'approved' 200
step receipt "{\"lines\":[{\"sku\":\"$sku\",\"good\":1}]}"; expect 'units that do not add up' '422 orders.return_mismatch' code
step receipt "{\"lines\":[{\"sku\":\"$sku\",\"good\":1,\"damaged\":1}]}"; expect 'received' 200
call POST "/api/admin/orders/$order/refunds" "{\"returnId\":\"$return\",\"shipping\":true}" "${staff[@]}" -H "Idempotency-Key: $(key refund)"; expect 'refunded' 201
wait_for 'its money arrives, the delivery too' "/api/orders/$order" paymentStatus refunded
step closure '{}'; check 'closed' closed "$(field status)"
call GET '/api/admin/orders/attention?limit=5' "" "${staff[@]}"; expect 'orders that a person must look at' 200
call POST "/api/admin/orders/$order/attention/resolution" '{"note":"nothing to do"}' "${staff[@]}" -H "Idempotency-Key: $(key calm)"; expect 'this one needs nobody' '409 orders.no_attention_needed' code
call POST "/api/admin/orders/$order/captures" '{"note":"once more"}' "${staff[@]}" -H "Idempotency-Key: $(key capture)"; expect 'its money was taken at once' '409 orders.capture_not_declined' code
slug="api-test-$$-$RANDOM"
code="TEST-$$-$RANDOM"
call POST /api/admin/products "{\"slug\":\"$slug\",\"name\":{\"en\":\"Test mug\",\"ko\":\"시험 머그\"},\"variants\":[{\"sku\":\"$code\",\"prices\":{\"KRW\":12000}}]}" "${staff[@]}" -H "Idempotency-Key: $(key product)"; expect 'a new product' 201
product=$(field id) etag=$(header ETag)
call POST /api/admin/inventory/adjustments "{\"sku\":\"$code\",\"delta\":3,\"reason\":\"receipt\"}" "${staff[@]}" -H "Idempotency-Key: $(key stock)"; expect 'three units of it' 201
new_cart "$code" 1; check 'it can be bought' 15000 "$total"
call PUT "/api/admin/products/$product/variants/$code/prices" '{"prices":{"KRW":13000}}' "${staff[@]}"; expect 'a price without If-Match' '428 shop.precondition_required' code
call PUT "/api/admin/products/$product/variants/$code/prices" '{"prices":{"KRW":13000}}' "${staff[@]}" -H "If-Match: $etag"; expect 'another price' 200
place pm_card_visa "$(key dearer)"; expect 'the buyer is told' '409 orders.total_changed' code
check 'with the new total' 16000 "$(field amount)"
call POST /api/admin/inventory/adjustments "{\"sku\":\"$code\",\"delta\":-4,\"reason\":\"count\"}" "${staff[@]}" -H "Idempotency-Key: $(key minus)"; expect 'more out than in' '422 inventory.below_commitments' code

title 'An account'
email="api-test-$$-$RANDOM@example.com" password='a phrase of the api test'
mailed() { call GET /mails; code=$(printf '%s' "$body" | grep -A8 -F "→ $email" | grep -oE 'usr_[0-9a-z]+\.[A-Za-z0-9_-]{43}' | head -1); }
mailed_another() { local old=${code-} deadline=$((SECONDS + 15)); while mailed; [ "$code" = "$old" ] && [ $SECONDS -lt $deadline ]; do sleep 0.2; done; }
call POST /api/users/registrations "{\"email\":\"$email\",\"password\":\"$password\",\"name\":\"Kim\"}"; expect 'registered' 201
mailed_another
call POST /api/users/email-verifications/confirmations "{\"token\":\"$code\"}"; expect 'the address is verified by the mailed code' 204
call POST /api/users/email-verifications/confirmations "{\"token\":\"$code\"}"; expect 'the code is good once' '422 users.token_refused' code
new_cart "$sku" 2; guest=$cart
sign_in "$email" "$password"; me=(-H "Authorization: Bearer $access")
call GET /api/users/me "" "${me[@]}"; check 'the profile says so' true "$(field emailVerified)"
call POST "/api/cart/$guest/merge" '{}' "${me[@]}" -H "Cart-Token: $token"; expect 'the guest'"'"'s cart is merged' 200
check 'with a report' added "$(field reason)"
call PUT /api/cart/mine "" "${me[@]}"; check 'the account has it on every device' 2 "$(field quantity)"
call GET "/api/cart/$guest" "" -H "Cart-Token: $token"; check 'an old tab is sent there' "$(printf '%s' "$body" | grep -oE '"mergedInto":"[^"]+"' | cut -d'"' -f4)" "$(field mergedInto)"
sign_in "$email" "$password"
call GET /api/users/me/sessions "" "${me[@]}"; check 'two sessions' 2 "$(printf '%s' "$body" | grep -oE '"isCurrent"' | wc -l | tr -d ' ')"
call DELETE /api/users/me/sessions "" "${me[@]}"; expect 'the other one is ended' 204
for who in "$email" "nobody-$RANDOM@example.com"; do call POST /api/users/password-resets "{\"email\":\"$who\"}"; expect 'a reset is asked for, whether anybody has the address or not' 202; done
mailed_another
call POST /api/users/password-resets/confirmations "{\"token\":\"$code\",\"password\":\"another phrase of it\"}"; expect 'another password by the mailed code' 204
sign_in "$email" "$password"; expect 'the old one is no good' '401 users.credentials_refused' code
sign_in "$email" 'another phrase of it'; expect 'the new one is' 200
me=(-H "Authorization: Bearer $access")
call GET /api/users/me/data-export "" "${me[@]}"; check 'the export names the account' "$email" "$(field email)"
call DELETE /api/users/me '{"password":"another phrase of it"}' "${me[@]}"; expect 'the account is erased' 204
sign_in "$email" 'another phrase of it'; expect 'and gone' '401 users.credentials_refused' code

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
