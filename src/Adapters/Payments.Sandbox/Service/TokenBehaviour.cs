namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>What a test token does.</summary>
internal enum TokenBehaviour
{
    /// <summary>Pays.</summary>
    Approve,

    /// <summary>The bank refuses.</summary>
    Decline,

    /// <summary>The buyer must approve on a page.</summary>
    RequireAction,

    /// <summary>Pays, then the first answer never comes.</summary>
    HangAfter,

    /// <summary>No answer ever comes and nothing is paid.</summary>
    HangBefore,
}
