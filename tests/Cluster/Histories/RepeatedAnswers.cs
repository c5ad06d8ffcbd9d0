namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>I8: all certain answers to one placing are equal, and another body under its key is refused.</summary>
public static class RepeatedAnswers
{
    public static IEnumerable<string> Violations(IReadOnlyList<Operation> operations)
    {
        foreach (var same in operations.Where(operation => operation is { Name: "place", Status: 201 }).GroupBy(operation => operation.Request.Body + KeyOf(operation)))
        {
            if (same.Select(operation => operation.Body).Distinct().Count() > 1) yield return $"I8: {KeyOf(same.First())} was answered in {same.Count()} ways";
            if (same.Count(operation => !operation.IsReplay) > 1) yield return $"I8: {KeyOf(same.First())} ran {same.Count(operation => !operation.IsReplay)} times";
        }

        // A placing that was refused before anything was written left its key free.
        var taken = operations.Where(operation => operation is { Name: "place", Status: 201 or 202 }).Select(KeyOf).ToHashSet();
        foreach (var other in operations.Where(operation => operation is { Name: "place with another body", Result: "ok" } && taken.Contains(KeyOf(operation))))
            yield return $"I8: another body under {KeyOf(other)} was answered {other.Status}";
    }

    private static string KeyOf(Operation operation) => operation.Request.Headers.First(header => header.Name == "Idempotency-Key").Value;
}
