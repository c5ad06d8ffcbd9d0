using System.Text.Json;
using Ecommerce.Api.Http.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

/// <summary>What the audit log says is different.</summary>
public sealed class AuditChangesTests
{
    private const string Path = "/api/admin/promotions/SPRING";

    [Fact]
    public void Between_WhenTheEndCouldNotBeRead_NeverLooksRemoved()
    {
        var change = Assert.Single(AuditChanges.Between(Leaves("""{"percent":10}"""), null));
        Assert.Equal(("/percent", "10", "\"[could not be read]\""), (change.Pointer, change.Before, change.After));
    }

    [Fact]
    public void Between_WhenTheBeginningCouldNotBeRead_NeverLooksCreated()
    {
        var change = Assert.Single(AuditChanges.Between(null, Leaves("""{"percent":10}""")));
        Assert.Equal("\"[could not be read]\"", change.Before);
    }

    [Fact]
    public void Between_WhenNothingCouldBeRead_SaysSo() => Assert.Single(AuditChanges.Between(null, null));

    [Fact]
    public void Between_WhenAHiddenTextIsAnother_SaysThatItIsAndNotWhat()
    {
        const string orders = "/api/admin/orders/ord_1";
        var change = Assert.Single(AuditChanges.Between(Leaves("""{"note":"one"}""", orders), Leaves("""{"note":"two"}""", orders)));
        Assert.Equal((AuditRedaction.Hidden, AuditRedaction.Hidden), (change.Before, change.After));
    }

    [Fact]
    public void Between_WhenThereIsTooMuch_IsCutOff()
    {
        var many = Leaves(JsonSerializer.Serialize(Enumerable.Range(0, 500)));
        Assert.Equal(AuditChanges.Max, AuditChanges.Between(many, Leaves("[]")).Length);
    }

    [Fact]
    public async Task Read_WhenWhoeverAskedHungUp_IsReadAllTheSame()
    {
        var shown = new RouteEndpoint(
            async context => await context.Response.WriteAsync("""{"percent":20}""", context.RequestAborted), RoutePatternFactory.Parse("/x"), 0, null, null);
        var asked = new DefaultHttpContext { RequestAborted = new CancellationToken(canceled: true) };

        var read = await new ResourceRoute(shown, new RouteValueDictionary()).ReadAsync(asked, CancellationToken.None);

        Assert.Equal(20, read!.Value.GetProperty("percent").GetInt32());
    }

    private static IReadOnlyDictionary<string, string> Leaves(string json, string path = Path) => AuditChanges.Flatten(JsonDocument.Parse(json).RootElement, path);
}
