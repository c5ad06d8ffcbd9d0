namespace Ecommerce.Api.Users.Sessions;

/// <summary>An attempt to sign in, as the throttle counts it.</summary>
/// <param name="Account">Which account, as the name that is claimed for its address.</param>
/// <param name="Address">Where it comes from.</param>
/// <param name="Device">The device, when it has signed in to this account before.</param>
internal sealed record SignInAttempt(string Account, string Address, string? Device = null);
