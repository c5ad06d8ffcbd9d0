using System.Text.Json;
using Ecommerce.Tests.Cluster.Faults;

namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>
/// One request of the history. <c>unknown</c> may have happened, at any time from <see cref="Start"/> on, or not at all: a timeout, a 5xx, or
/// a request that still runs.
/// </summary>
public sealed record Operation(int Seed, int Process, string Name, HttpCall Request, long Start)
{
    public long End { get; init; }

    public int Status { get; init; }

    public string Body { get; init; } = "";

    public bool IsReplay { get; init; }

    /// <summary>ok, fail or unknown.</summary>
    public string Result => !Exchange.IsCertain(Status, Body) ? "unknown" : Status < 300 ? "ok" : "fail";

    public Exchange ToExchange() => new(Name, Request, Status, Body, IsReplay);

    /// <summary>As a line of JSON.</summary>
    public string ToLine() => JsonSerializer.Serialize(new
    {
        seed = Seed,
        proc = Process,
        op = Name,
        key = Request.Headers.FirstOrDefault(header => header.Name == "Idempotency-Key").Value,
        t0 = Start,
        t1 = End,
        type = Result,
        value = new { Request.Path, Request.Body, Status, Answer = Body },
    });
}
