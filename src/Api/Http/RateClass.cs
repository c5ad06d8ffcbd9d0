namespace Ecommerce.Api.Http;

/// <summary>How dear a request is: each class has its own limit per signed-in user or address (<c>Api:RateLimits</c>).</summary>
public enum RateClass
{
    /// <summary>Reading and small changes; what every area has unless a route says otherwise.</summary>
    Browse,

    /// <summary>Placing and paying orders.</summary>
    Checkout,

    /// <summary>Registering, signing in, resetting: whatever hashes a password or sends a mail. By address wherever no token is needed.</summary>
    SignIn,
}
