using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class AccessTokenTests(TokenProbe probe) : IClassFixture<TokenProbe>
{
    private ECDsaSecurityKey Key => probe.Keys.Current;

    [Fact]
    public async Task S1_Get_WhenTokenIsOurs_Passes()
    {
        Assert.Equal(HttpStatusCode.OK, await probe.SendAsync(probe.Issue()));
        Assert.Equal(HttpStatusCode.OK, await probe.SendAsync(Signed(TokenForge.Header(Key.KeyId), TokenForge.Claims(Now))));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("nOnE")]
    public async Task S1_Get_WhenTokenIsNotSigned_Is401(string algorithm)
    {
        var header = TokenForge.Header(Key.KeyId);
        header["alg"] = algorithm;
        var claims = TokenForge.Claims(Now);
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(TokenForge.Write(header, claims, _ => [])));
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(TokenForge.Write(header, claims, content => TokenForge.Es256(Key.ECDsa, content))));
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("HS384")]
    [InlineData("HS512")]
    public async Task S1_Get_WhenThePublicKeyIsUsedAsASecret_Is401(string algorithm)
    {
        var header = TokenForge.Header(Key.KeyId);
        header["alg"] = algorithm;
        var point = Key.ECDsa.ExportParameters(false).Q;
        byte[][] secrets =
        [
            Key.ECDsa.ExportSubjectPublicKeyInfo(),
            Encoding.ASCII.GetBytes(Key.ECDsa.ExportSubjectPublicKeyInfoPem()),
            [.. point.X!, .. point.Y!],
            Encoding.ASCII.GetBytes(Base64UrlEncoder.Encode(point.X)),
        ];
        foreach (var secret in secrets)
        {
            var token = TokenForge.Write(header, TokenForge.Claims(Now), content => algorithm switch
            {
                "HS256" => HMACSHA256.HashData(secret, content),
                "HS384" => HMACSHA384.HashData(secret, content),
                _ => HMACSHA512.HashData(secret, content),
            });
            Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(token));
        }
    }

    [Fact]
    public async Task S1_Get_WhenSignedOnAnotherCurve_Is401()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var header = TokenForge.Header(Key.KeyId);
        header["alg"] = "ES384";
        var token = TokenForge.Write(header, TokenForge.Claims(Now), content => other.SignData(content, HashAlgorithmName.SHA384));
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(token));
    }

    [Fact]
    public async Task S1_Get_WhenSignedByAnotherKeyUnderOurId_Is401()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var token = TokenForge.Write(TokenForge.Header(Key.KeyId), TokenForge.Claims(Now), content => TokenForge.Es256(other, content));
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(token));
    }

    [Fact]
    public async Task S1_Get_WhenSignedWithRsa_Is401()
    {
        using var other = RSA.Create(2048);
        var header = TokenForge.Header(Key.KeyId);
        header["alg"] = "RS256";
        var token = TokenForge.Write(header, TokenForge.Claims(Now), content => other.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(token));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("' or '1'='1")]
    public async Task S2_Get_WhenKeyIdIsNoneOfOurs_Is401EvenThoughTheSignatureFits(string keyId) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(Signed(TokenForge.Header(keyId), TokenForge.Claims(Now))));

    [Fact]
    public async Task S2_Get_WhenKeyIdIsMissing_Is401()
    {
        var header = TokenForge.Header(Key.KeyId);
        header.Remove("kid");
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(Signed(header, TokenForge.Claims(Now))));
    }

    [Fact]
    public async Task S2_Get_WhenTokenBringsOrPointsToAKey_Is401AndNothingIsFetched()
    {
        using var recorder = new TcpListener(IPAddress.Loopback, 0);
        recorder.Start();
        var url = $"http://{recorder.LocalEndpoint}/keys";
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(other));
        foreach (var keyId in (string[])["theirs", Key.KeyId])
        {
            var header = TokenForge.Header(keyId);
            header["jwk"] = new Dictionary<string, string> { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = jwk.X, ["y"] = jwk.Y };
            header["jku"] = url;
            header["x5u"] = url;
            header["x5c"] = new[] { Convert.ToBase64String(other.ExportSubjectPublicKeyInfo()) };
            var token = TokenForge.Write(header, TokenForge.Claims(Now), content => TokenForge.Es256(other, content));
            Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(token));
        }

        Assert.False(recorder.Pending());
    }

    [Theory]
    [InlineData("iss", "somebody-else")]
    [InlineData("aud", "other")]
    [InlineData("exp", 1_000_000_000)]
    [InlineData("nbf", 9_000_000_000)]
    [InlineData("iss", null)]
    [InlineData("aud", null)]
    [InlineData("exp", null)]
    [InlineData("nbf", null)]
    public async Task S4_Get_WhenAClaimIsWrongOrMissing_Is401(string claim, object? value)
    {
        var claims = TokenForge.Claims(Now);
        if (value is null) claims.Remove(claim);
        else claims[claim] = value;
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(Signed(TokenForge.Header(Key.KeyId), claims)));
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("id+jwt")]
    [InlineData(null)]
    public async Task S4_Get_WhenTypeIsAnother_Is401(string? type)
    {
        var header = TokenForge.Header(Key.KeyId);
        if (type is null) header.Remove("typ");
        else header["typ"] = type;
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(Signed(header, TokenForge.Claims(Now))));
    }

    [Fact]
    public async Task S4_Get_WhenLifeIsLongerThanOurs_Is401()
    {
        var claims = TokenForge.Claims(Now);
        claims["exp"] = Now.AddHours(1).ToUnixTimeSeconds();
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(Signed(TokenForge.Header(Key.KeyId), claims)));
    }

    [Fact]
    public async Task S4_Get_WhenARefreshTokenIsSent_Is401() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(Ecommerce.Api.Users.Sessions.RefreshToken.New().Text));

    [Fact]
    public async Task S4_Get_WhenTenMinutesAndTheSkewHavePassed_Is401()
    {
        var claims = TokenForge.Claims(Now - TimeSpan.FromSeconds(659));
        Assert.Equal(HttpStatusCode.OK, await probe.SendAsync(Signed(TokenForge.Header(Key.KeyId), claims)));
        claims = TokenForge.Claims(Now - TimeSpan.FromSeconds(660));
        Assert.Equal(HttpStatusCode.Unauthorized, await probe.SendAsync(Signed(TokenForge.Header(Key.KeyId), claims)));
    }

    [Fact]
    public async Task S3_Get_WhenKeysRotate_TokensOfBothKeysPass()
    {
        var before = probe.Issue();
        probe.Keys.Rotate();
        Assert.Equal(HttpStatusCode.OK, await probe.SendAsync(before));
        Assert.Equal(HttpStatusCode.OK, await probe.SendAsync(probe.Issue()));
    }

    [Fact]
    public async Task S3_GetJwks_Always_ShowsTwoPublicKeysAndNoPrivateOne()
    {
        var text = await probe.Client.GetStringAsync("/.well-known/jwks.json");
        var keys = JsonDocument.Parse(text).RootElement.GetProperty("keys");
        Assert.True(keys.GetArrayLength() >= 2);
        Assert.Contains(keys.EnumerateArray(), key => key.GetProperty("kid").GetString() == Key.KeyId);
        Assert.All(keys.EnumerateArray(), key =>
        {
            Assert.Equal("alg crv kid kty use x y", string.Join(' ', key.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal)));
            Assert.Equal("ES256", key.GetProperty("alg").GetString());
        });
    }

    [Fact]
    public async Task S14_Get_WhenPermissionIsInAnAdminToken_Passes() =>
        Assert.Equal(HttpStatusCode.OK, await probe.SendAsync(probe.Issue("admin", "orders:read"), "/api/admin/probe"));

    [Fact]
    public async Task S14_Get_WhenStaffComeWithAStoreToken_Is403() =>
        Assert.Equal(HttpStatusCode.Forbidden, await probe.SendAsync(probe.Issue("store", "orders:read"), "/api/admin/probe"));

    private DateTimeOffset Now => probe.Clock.GetUtcNow();

    private string Signed(Dictionary<string, object> header, Dictionary<string, object> claims) =>
        TokenForge.Write(header, claims, content => TokenForge.Es256(Key.ECDsa, content));
}
