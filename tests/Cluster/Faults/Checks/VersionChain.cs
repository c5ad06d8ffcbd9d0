namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>I18: every record's versions follow each other without gap or repetition, so nobody decided on a state that was overtaken.</summary>
public static class VersionChain
{
    public static IEnumerable<string> Violations(ShopFacts facts)
    {
        foreach (var record in facts.Writes.GroupBy(write => write.Key))
        {
            var versions = record.Select(write => write.Version).ToList();
            if (!versions.SequenceEqual(Enumerable.Range(1, versions.Count).Select(version => (long)version)))
                yield return $"I18: {record.Key} was written as {string.Join(", ", versions)}";
        }
    }
}
