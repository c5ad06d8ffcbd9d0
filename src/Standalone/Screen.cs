using Ecommerce.Api.Users.Registrations;
using Ecommerce.Standalone.Data;

namespace Ecommerce.Standalone;

/// <summary>What the person in front of the terminal reads.</summary>
internal sealed class Screen(TextWriter output, TextWriter faults)
{
    private int _steps;

    public void Line(string text) => output.WriteLine(text);

    /// <summary>One of the four lines while the shop starts.</summary>
    public void Step(string text) => output.WriteLine($"[{++_steps}/4] {text}");

    /// <summary>Why it does not run.</summary>
    public void Fault(string text) => faults.WriteLine($"shop: {text}");

    /// <summary>Where everything is, once it runs.</summary>
    public void Ready(int port, DataFolder data, IReadOnlyList<DemoLogin> logins, string? setupToken)
    {
        output.WriteLine(
            $"""

              The shop is open on this machine:

                Shop        http://localhost:{port}/
                API         http://localhost:{port}/api/orders/docs   (and users, products, cart, payments, admin)
                Dashboard   http://localhost:{port}/dashboard   (staff only; sign in on the start page)
                Data        {data.Path}
                Full log    {data.Logs}
            """);
        foreach (var login in logins) output.WriteLine($"    Login       {login.Email} / {login.Password}");
        if (setupToken is not null) output.WriteLine($"    First admin POST /api/users/setup with the token {setupToken}");
        output.WriteLine(
            """

              Stop it with Ctrl+C.

            """);
    }
}
