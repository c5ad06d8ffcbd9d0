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
    public void Ready(int port, DataFolder data) => output.WriteLine(
        $"""

          The shop is open on this machine:

            Shop        http://localhost:{port}/
            API         http://localhost:{port}/api/docs      (per area: /api/orders/docs, ...)
            Dashboard   http://localhost:{port}/dashboard     (staff only; sign in on the start page)
            Data        {data.Path}
            Full log    {data.Logs}

          Stop it with Ctrl+C.

        """);
}
