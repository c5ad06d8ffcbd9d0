using System.Collections.Frozen;

namespace Ecommerce.Contracts;

/// <summary>
/// Every problem that the API answers, in one table: <c>feature.snake_case</c>. Clients branch on the code; a code never changes its meaning.
/// Statuses follow RFC 9110, bodies RFC 9457.
/// </summary>
public static class Problems
{
    private static readonly List<ProblemCode> Table = [];

#pragma warning disable CS1591 // Each row's title is its documentation.
    // The request itself
    public static readonly ProblemCode Malformed = Add("shop.malformed_request", 400, "The request could not be read.");
    public static readonly ProblemCode Invalid = Add("shop.invalid_request", 400, "Some members of the request are not valid.");
    public static readonly ProblemCode IdempotencyKeyRequired = Add("shop.idempotency_key_required", 400, "This request needs an Idempotency-Key header of 8 to 128 visible ASCII characters.");
    public static readonly ProblemCode Unauthenticated = Add("shop.unauthenticated", 401, "Sign in first.");
    public static readonly ProblemCode Forbidden = Add("shop.forbidden", 403, "You may not do this.");
    public static readonly ProblemCode NotFound = Add("shop.not_found", 404, "There is nothing here.");
    public static readonly ProblemCode MethodNotAllowed = Add("shop.method_not_allowed", 405, "This resource does not know that method.");
    public static readonly ProblemCode OperationRunning = Add("shop.operation_running", 409, "The same request is still being worked on.");
    public static readonly ProblemCode Stale = Add("shop.stale_version", 412, "The resource has changed since you read it.");
    public static readonly ProblemCode TooLarge = Add("shop.too_large", 413, "The request body is too large.");
    public static readonly ProblemCode UnsupportedMediaType = Add("shop.unsupported_media_type", 415, "Send application/json.");
    public static readonly ProblemCode IdempotencyKeyReused = Add("shop.idempotency_key_reused", 422, "This Idempotency-Key was used with another body.");
    public static readonly ProblemCode CardNumberRefused = Add("shop.card_number_refused", 422, "Card numbers must never be sent to the shop.");
    public static readonly ProblemCode PreconditionRequired = Add("shop.precondition_required", 428, "Send If-Match with the ETag that you read.");
    public static readonly ProblemCode TooManyRequests = Add("shop.too_many_requests", 429, "Too many requests; slow down.");
    public static readonly ProblemCode Unexpected = Add("shop.unexpected", 500, "Something went wrong on our side.");
    public static readonly ProblemCode Unavailable = Add("shop.unavailable", 503, "The outcome is not known yet; repeat the same request.");

    // Catalog
    public static readonly ProblemCode ProductNotFound = Add("catalog.product_not_found", 404, "There is no such product.");
    public static readonly ProblemCode InvalidProduct = Add("catalog.invalid_product", 422, "The product breaks a rule of the catalogue.");
    public static readonly ProblemCode SlugTaken = Add("catalog.slug_taken", 409, "Another product has this slug.");
    public static readonly ProblemCode SkuTaken = Add("catalog.sku_taken", 409, "Another variant has this SKU.");
    public static readonly ProblemCode SkuUnknown = Add("catalog.sku_unknown", 422, "There is no such variant for sale.");
    public static readonly ProblemCode InvalidCategory = Add("catalog.invalid_category", 422, "The category breaks a rule of the tree.");
    public static readonly ProblemCode CategoryNotFound = Add("catalog.category_not_found", 404, "There is no such category.");
    public static readonly ProblemCode CategoryHasChildren = Add("catalog.category_has_children", 409, "Other categories stand below this one.");
    public static readonly ProblemCode NotPriced = Add("catalog.not_priced", 422, "This variant has no price in that currency.");

    // Inventory
    public static readonly ProblemCode InsufficientStock = Add("inventory.insufficient", 409, "There is not enough stock.");
    public static readonly ProblemCode HoldUnknown = Add("inventory.hold_unknown", 409, "There is no such hold.");
    public static readonly ProblemCode StockBelowCommitments = Add("inventory.below_commitments", 422, "The adjustment would take units that are promised to orders.");
    public static readonly ProblemCode MoreThanCommitted = Add("inventory.more_than_committed", 409, "Fewer units are promised to this order and not shipped yet.");
    public static readonly ProblemCode MoreThanShipped = Add("inventory.more_than_shipped", 409, "Fewer units of this order were shipped and not returned yet.");
    public static readonly ProblemCode NotInHouse = Add("inventory.not_in_house", 409, "These units have not come yet.");
    public static readonly ProblemCode StockCustomerLimit = Add("inventory.customer_limit", 409, "You may not have more units of this.");
    public static readonly ProblemCode LocationShort = Add("inventory.location_short", 422, "Fewer units are at this location.");
    public static readonly ProblemCode LocationUnknown = Add("inventory.location_unknown", 422, "The shop has no such location.");
    public static readonly ProblemCode LocationClosed = Add("inventory.location_closed", 422, "This location takes no more units.");
    public static readonly ProblemCode StockUnknown = Add("inventory.sku_unknown", 404, "There is no stock record of this SKU.");

    // Carts
    public static readonly ProblemCode CartNotFound = Add("carts.not_found", 404, "There is no such cart.");
    public static readonly ProblemCode CartChanged = Add("carts.changed", 409, "The cart has changed since you read it.");
    public static readonly ProblemCode CartMerged = Add("carts.merged", 409, "The cart was merged into the one of the account.");
    public static readonly ProblemCode CartEmpty = Add("carts.empty", 422, "The cart is empty.");
    public static readonly ProblemCode CartIncomplete = Add("carts.incomplete", 422, "The cart lacks something that an order needs.");
    public static readonly ProblemCode CartFull = Add("carts.too_many_lines", 422, "A cart holds at most 100 lines.");
    public static readonly ProblemCode QuantityRefused = Add("carts.quantity_out_of_range", 422, "A quantity is from 1 to 999.");
    public static readonly ProblemCode LineNotFound = Add("carts.line_not_found", 404, "There is no such line in this cart.");
    public static readonly ProblemCode CurrencyRefused = Add("carts.currency_not_offered", 422, "The shop does not sell in this currency.");
    public static readonly ProblemCode CountryRefused = Add("carts.country_not_served", 422, "The shop does not deliver to this country.");
    public static readonly ProblemCode ShippingOptionUnknown = Add("carts.shipping_option_unknown", 422, "There is no such shipping option for this cart.");

    public static readonly ProblemCode ReservationOver = Add("carts.reservation_over", 409, "Nothing is reserved for this cart any more.");
    public static readonly ProblemCode ReservationExtended = Add("carts.reservation_extended", 409, "A reservation can be extended twice.");

    public static readonly ProblemCode TooManyCoupons = Add("carts.too_many_coupons", 422, "A cart holds at most 5 codes.");
    public static readonly ProblemCode CouponNotInCart = Add("carts.coupon_not_found", 404, "This code is not in the cart.");

    // Promotions
    public static readonly ProblemCode PromotionNotFound = Add("promotions.not_found", 404, "There is no such promotion.");
    public static readonly ProblemCode PromotionInvalid = Add("promotions.invalid", 422, "The promotion breaks a rule.");
    public static readonly ProblemCode CouponTaken = Add("promotions.code_taken", 409, "Another promotion has this code.");
    public static readonly ProblemCode CouponNotValid = Add("promotions.not_valid", 422, "This code is not valid, or not at this time.");
    public static readonly ProblemCode CouponNotApplicable = Add("promotions.not_applicable", 422, "This code counts for nothing in the cart.");
    public static readonly ProblemCode CouponMinimum = Add("promotions.minimum_not_reached", 422, "The cart is not worth enough for this code.");
    public static readonly ProblemCode CouponNotCombinable = Add("promotions.not_combinable", 422, "This code cannot be used together with the others.");
    public static readonly ProblemCode CouponUsedUp = Add("promotions.used_up", 409, "This code has been used as often as it may be.");
    public static readonly ProblemCode CouponCustomerLimit = Add("promotions.customer_limit", 409, "You have used this code as often as you may.");
    public static readonly ProblemCode CouponUseUnknown = Add("promotions.use_unknown", 409, "This order has no use of the code.");

    // Settings
    public static readonly ProblemCode SettingsInvalid = Add("settings.invalid", 422, "The settings break a rule.");

    // Orders
    public static readonly ProblemCode OrderNotFound = Add("orders.not_found", 404, "There is no such order.");
    public static readonly ProblemCode LookupRefused = Add("orders.lookup_refused", 422, "This link is not valid, was used, or is too old.");
    public static readonly ProblemCode TotalChanged = Add("orders.total_changed", 409, "The total is not what you expected.");
    public static readonly ProblemCode AlreadyPlaced = Add("orders.already_placed", 409, "An order was placed from this version of the cart already.");
    public static readonly ProblemCode NotPayable = Add("orders.not_payable", 409, "This order does not wait for a payment.");
    public static readonly ProblemCode NotCancellable = Add("orders.not_cancellable", 409, "This order can no longer be cancelled.");

    public static readonly ProblemCode OrderLineUnknown = Add("orders.line_unknown", 422, "There is no such line in this order.");
    public static readonly ProblemCode NotRefundable = Add("orders.not_refundable", 409, "There is no money to give back on this order.");
    public static readonly ProblemCode NotFulfillable = Add("orders.not_fulfillable", 409, "There is nothing to ship on this order.");
    public static readonly ProblemCode FulfilmentTooLarge = Add("orders.fulfilment_too_large", 422, "This is more than is left to ship.");
    public static readonly ProblemCode NotReturnable = Add("orders.not_returnable", 409, "Nothing of this order can be sent back.");
    public static readonly ProblemCode ReturnTooLate = Add("orders.return_too_late", 409, "The time to send this order back is over.");
    public static readonly ProblemCode ReturnTooLarge = Add("orders.return_too_large", 422, "This is more than can be sent back.");
    public static readonly ProblemCode ReturnNotFound = Add("orders.return_not_found", 404, "There is no such return of this order.");
    public static readonly ProblemCode ReturnNotMovable = Add("orders.return_not_movable", 409, "This return does not allow that step now.");
    public static readonly ProblemCode ReturnMismatch = Add("orders.return_mismatch", 422, "Good, damaged and missing units must add up to what was to come back.");
    public static readonly ProblemCode MoneyNotTaken = Add("orders.money_not_taken", 409, "Nothing more may be shipped before the money is taken.");
    public static readonly ProblemCode CaptureNotDeclined = Add("orders.capture_not_declined", 409, "There is no declined capture to try again.");
    public static readonly ProblemCode TooManyPayments = Add("orders.too_many_payments", 409, "This order was tried to be paid as often as it may be.");
    public static readonly ProblemCode TooManyCaptures = Add("orders.too_many_captures", 409, "The money was tried to be taken as often as it may be.");
    public static readonly ProblemCode TooManyRefunds = Add("orders.too_many_refunds", 409, "This order has as many refunds as it may have.");
    public static readonly ProblemCode TooManyReturns = Add("orders.too_many_returns", 409, "This order has as many returns as it may have.");
    public static readonly ProblemCode NoAttentionNeeded = Add("orders.no_attention_needed", 409, "Nobody must look at this order.");
    public static readonly ProblemCode RefundTooLarge = Add("orders.refund_too_large", 422, "This is more than can be given back.");

    // Payments
    public static readonly ProblemCode PaymentNotFound = Add("payments.not_found", 404, "There is no such payment.");
    public static readonly ProblemCode Declined = Add("payments.declined", 422, "The payment was declined.");
    public static readonly ProblemCode PaymentNotPossible = Add("payments.not_possible", 409, "This payment does not allow that operation.");
    public static readonly ProblemCode PartialRefundRefused = Add("payments.partial_refund_refused", 422, "This payment gateway gives back whole payments only.");
    public static readonly ProblemCode PaymentMethodUnknown = Add("payments.method_unknown", 422, "There is no such payment method.");
    public static readonly ProblemCode WebhookRefused = Add("payments.webhook_refused", 400, "The webhook's signature is not valid.");

    // Users
    public static readonly ProblemCode CredentialsRefused = Add("users.credentials_refused", 401, "E-mail or password is not right.");
    public static readonly ProblemCode SessionExpired = Add("users.session_expired", 401, "The session has ended; sign in again.");
    public static readonly ProblemCode SessionNotFound = Add("users.session_not_found", 404, "There is no such session.");
    public static readonly ProblemCode PasswordRefused = Add("users.password_refused", 422, "Choose another password.");
    public static readonly ProblemCode PasswordWrong = Add("users.password_wrong", 403, "The current password is not right.");
    public static readonly ProblemCode TokenRefused = Add("users.token_refused", 422, "This code is not valid, was used, or is too old.");
    public static readonly ProblemCode EmailTaken = Add("users.email_taken", 409, "Another account has this e-mail address.");
    public static readonly ProblemCode EmailUnverified = Add("users.email_unverified", 409, "This person has not shown yet to read the account's e-mail address.");
    public static readonly ProblemCode TooManyAddresses = Add("users.too_many_addresses", 422, "An address book holds at most 20 addresses.");
    public static readonly ProblemCode AddressNotFound = Add("users.address_not_found", 404, "There is no such address.");
    public static readonly ProblemCode LastOwner = Add("users.last_owner", 409, "Somebody must stay owner of the shop.");
    public static readonly ProblemCode RoleUnknown = Add("users.role_unknown", 404, "There is no such role.");
    public static readonly ProblemCode RoleTaken = Add("users.role_taken", 409, "Another role has this id.");
    public static readonly ProblemCode RoleBuiltIn = Add("users.role_built_in", 409, "Built-in roles cannot be changed.");
    public static readonly ProblemCode RoleInUse = Add("users.role_in_use", 409, "Somebody has this role; take it from them first.");
    public static readonly ProblemCode RoleBeyondCaller = Add("users.role_beyond_caller", 403, "You may only deal with roles that allow nothing you may not do yourself.");
    public static readonly ProblemCode TooManyRoles = Add("users.too_many_roles", 422, "A shop has at most 50 roles of its own.");
    public static readonly ProblemCode TooManyStaff = Add("users.too_many_staff", 422, "At most 500 people work for a shop.");
    public static readonly ProblemCode AuditEntryNotFound = Add("users.audit_entry_not_found", 404, "There is no such entry in the audit log.");
    public static readonly ProblemCode UserNotFound = Add("users.not_found", 404, "There is no such user.");
    public static readonly ProblemCode SetupTokenRefused = Add("users.setup_token_refused", 403, "The set-up token is not valid or was used.");
#pragma warning restore CS1591

    /// <summary>All rows by code.</summary>
    public static readonly FrozenDictionary<string, ProblemCode> ByCode = Table.ToFrozenDictionary(row => row.Code, StringComparer.Ordinal);

    private static ProblemCode Add(string code, int status, string title)
    {
        var row = new ProblemCode(code, status, title);
        Table.Add(row);
        return row;
    }
}
