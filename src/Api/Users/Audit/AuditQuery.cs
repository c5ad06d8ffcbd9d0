using System.ComponentModel;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Audit;
using Ecommerce.Ports.Users;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Audit;

/// <summary>What to look for in the audit log.</summary>
internal sealed record AuditQuery
{
    /// <summary>Who.</summary>
    [FromQuery(Name = "actor"), Description("Only what this user did.")]
    public UserId? Actor { get; init; }

    /// <summary>Path.</summary>
    [FromQuery(Name = "target"), Description("Only what was done to this path, e.g. `/api/admin/promotions/SPRING`.")]
    public string? Target { get; init; }

    /// <summary>Method and route.</summary>
    [FromQuery(Name = "route"), Description("Only by this method and route, e.g. `PUT /api/admin/promotions/{code}`.")]
    public string? Route { get; init; }

    /// <summary>Outcome.</summary>
    [FromQuery(Name = "outcome"), Description("Only what ended so: `done`, `refused` or `unknown`.")]
    public string? Outcome { get; init; }

    /// <summary>From then on.</summary>
    [FromQuery(Name = "from"), Description("Only from this time on.")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Before then.</summary>
    [FromQuery(Name = "to"), Description("Only before this time.")]
    public DateTimeOffset? To { get; init; }

    /// <summary>Checks it.</summary>
    public Validate Check(out AuditFilter filter)
    {
        var isOutcome = Enum.TryParse<AuditOutcome>(Outcome, ignoreCase: true, out var outcome) && Enum.IsDefined(outcome) && !char.IsAsciiDigit(Outcome[0]);
        filter = new() { Actor = Actor, Target = Target, Route = Route, Outcome = isOutcome ? outcome : null, From = From, To = To, Limit = PageQuery.AdminDefault };
        return new Validate().Text("?target", Target, 0, 300).Text("?route", Route, 0, 300)
            .That(Outcome is null || isOutcome, "?outcome", "unknown", "An outcome is done, refused or unknown.");
    }
}
