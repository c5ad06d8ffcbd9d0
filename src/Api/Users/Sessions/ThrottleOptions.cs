namespace Ecommerce.Api.Users.Sessions;

/// <summary>How many wrong passwords are borne before attempts must wait, from <c>Users:Throttle</c>.</summary>
public sealed class ThrottleOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Users:Throttle";

    /// <summary>Wrong passwords for one account from one address before a wait; 5 by default.</summary>
    public int PerAccountAndAddress { get; set; } = 5;

    /// <summary>Wrong passwords for one account from anywhere; 20 by default. Higher, so that strangers cannot easily keep its owner out.</summary>
    public int PerAccount { get; set; } = 20;

    /// <summary>Wrong passwords from one address for any account; 50 by default, since an office may share one.</summary>
    public int PerAddress { get; set; } = 50;

    /// <summary>
    /// Wrong passwords in the whole process; 3 000 by default, which no honest quarter of an hour has. It thins out guessing from many addresses at
    /// many accounts; devices that signed in before do not notice.
    /// </summary>
    public int InAll { get; set; } = 3_000;

    /// <summary>Longest wait for <see cref="InAll"/>; 2 seconds by default, since everybody on a new device waits.</summary>
    public TimeSpan MaxWaitInAll { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait; 1 minute by default. Waits start at a second and double.</summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Failures are forgotten after this long without another, and as many as each counter bears fade away in it while others come; 15 minutes by default.
    /// </summary>
    public TimeSpan Memory { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Counters kept at most; 100 000 by default. When they are used up, whoever has none shares one.</summary>
    public int Capacity { get; set; } = 100_000;
}
