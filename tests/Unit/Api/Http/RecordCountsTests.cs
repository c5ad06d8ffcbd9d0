using System.Net;
using System.Text.Json;
using Ecommerce.Api.Http;
using Ecommerce.Records;
using Ecommerce.Records.Memory;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class RecordCountsTests
{
    private const string Path = "/api/admin/ops/records";

    [Fact]
    public async Task Get_WhenAStoreWrote_SaysHowOften()
    {
        IRecordStore? store = null;
        await using var probe = await ApiProbe.StartAsync(
            app => store = app.Services.GetRequiredKeyedService<IRecordStore>("counted"),
            services => services.AddRecordStore("counted", _ => new MemoryRecordBackend()));
        await store!.WriteAsync(new() { Key = new("note", "1"), Version = 1, Body = "{}"u8.ToArray(), Entries = [new("a", "1"u8.ToArray())] });

        var counts = Assert.Single((await ReadAsync(probe, Permissions.OpsRead)).GetProperty("stores").EnumerateArray());

        Assert.Equal("counted", counts.GetProperty("name").GetString());
        Assert.Equal((1, 1, 1), (counts.GetProperty("rows").GetInt32(), counts.GetProperty("entryRows").GetInt32(), counts.GetProperty("commits").GetInt32()));
    }

    [Fact]
    public async Task Get_WhenTheProcessHasNoStores_AnswersNone()
    {
        await using var probe = await ApiProbe.StartAsync(_ => { });

        Assert.Empty((await ReadAsync(probe, Permissions.OpsRead)).GetProperty("stores").EnumerateArray());
    }

    [Fact]
    public async Task Get_WithoutThePermission_IsRefused()
    {
        await using var probe = await ApiProbe.StartAsync(_ => { });

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(probe, Permissions.OrdersRead)).StatusCode);
    }

    private static async Task<JsonElement> ReadAsync(ApiProbe probe, string permission) =>
        JsonElement.Parse(await (await SendAsync(probe, permission)).Content.ReadAsStringAsync());

    private static Task<HttpResponseMessage> SendAsync(ApiProbe probe, string permission)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Add(ProbeAuthentication.UserHeader, "usr_1");
        request.Headers.Add(ProbeAuthentication.PermissionHeader, permission);
        return probe.Client.SendAsync(request);
    }
}
