using System.Collections.Frozen;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>The means of payment that the sandbox knows: Stripe's names, in both spellings that are in use, and two of ours.</summary>
internal sealed record TestToken(TokenBehaviour Behaviour, string? DeclineCode = null, string? DeclineMessage = null)
{
    private static readonly TestToken Approved = new(TokenBehaviour.Approve);
    private static readonly TestToken Declined = new(TokenBehaviour.Decline, "generic_decline", "Your card was declined.");
    private static readonly TestToken NoFunds = new(TokenBehaviour.Decline, "insufficient_funds", "Your card has insufficient funds.");

    private static readonly FrozenDictionary<string, TestToken> Tokens = new Dictionary<string, TestToken>
    {
        ["pm_card_visa"] = Approved,
        ["pm_card_mastercard"] = Approved,
        ["pm_card_visa_chargeDeclined"] = Declined,
        ["pm_card_chargeDeclined"] = Declined,
        ["pm_card_visa_chargeDeclinedInsufficientFunds"] = NoFunds,
        ["pm_card_chargeDeclinedInsufficientFunds"] = NoFunds,
        ["pm_card_authenticationRequired"] = new(TokenBehaviour.RequireAction),
        ["pm_timeout_after"] = new(TokenBehaviour.HangAfter),
        ["pm_timeout_before"] = new(TokenBehaviour.HangBefore),
    }.ToFrozenDictionary();

    public static TestToken? Find(string name) => Tokens.GetValueOrDefault(name);
}
