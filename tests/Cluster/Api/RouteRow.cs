namespace Ecommerce.Tests.Cluster.Api;

/// <summary>
/// One line of routes.txt: a route, what it answers to each caller, and the body that it is asked with. <c>in</c> is let in, whatever becomes of
/// the request then; 401, 403 and 404 are refusals.
/// </summary>
internal sealed record RouteRow(string Method, string Path, IReadOnlyList<string> Cells, string? Body)
{
    /// <summary>The callers: nobody, the customer whose thing it is, another customer, and one person in each built-in role.</summary>
    public static readonly string[] Callers = ["guest", "mine", "other", "owner", "support", "warehouse", "catalogue"];

    public string Route => $"{Method} {Path}";

    public string this[string caller] => Cells[Array.IndexOf(Callers, caller)];

    public static RouteRow Parse(string line)
    {
        var words = line.Split(' ', 3 + Callers.Length, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 + Callers.Length) throw new FormatException($"routes.txt: '{line}' is not: METHOD PATH, {Callers.Length} answers, and a body if it needs one.");
        return new(words[0], words[1], words[2..(2 + Callers.Length)], words.Length > 2 + Callers.Length ? words[^1].Trim() : null);
    }

    public override string ToString() =>
        $"{Method,-6} {Path,-58}{string.Concat(Cells.Zip(Callers, (cell, caller) => " " + cell.PadRight(Math.Max(3, caller.Length))))} {Body}".TrimEnd();
}
