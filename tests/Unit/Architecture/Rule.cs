using Xunit;

namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>Says everything that breaks a rule, one line each, where an assertion of xunit would show the first few.</summary>
internal static class Rule
{
    public static void Holds<T>(IEnumerable<T> violations)
    {
        var lines = violations.Select(violation => $"  {violation}").ToList();
        Assert.True(lines.Count == 0, $"Against the rule:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
    }
}
