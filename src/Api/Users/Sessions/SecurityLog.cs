using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>
/// What somebody who watches over accounts must see, in the log category <c>Ecommerce.Security</c>. Users appear as a hash: the same each time,
/// but no way back to a person without the shop's data.
/// </summary>
internal sealed partial class SecurityLog(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger("Ecommerce.Security");

    public void SignedIn(UserId user, string address) => SignedIn(_logger, HashOf(user), address);

    /// <summary>The account as the name that is claimed for its e-mail address, which is a hash.</summary>
    public void SignInRefused(string account, string address) => SignInRefused(_logger, account, address);

    public void SignInSlowed(string account, string address) => SignInSlowed(_logger, account, address);

    public void RefreshRefused(UserId? user, RefreshStatus status, string address) => RefreshRefused(_logger, HashOf(user), status, address);

    public void RefreshReused(UserId? user, string address) => RefreshReused(_logger, HashOf(user), address);

    public void SignedOut(string address) => SignedOut(_logger, address);

    public void SessionsEnded(UserId user, string address) => SessionsEnded(_logger, HashOf(user), address);

    public void ProofRefused(UserId user, string address) => ProofRefused(_logger, HashOf(user), address);

    public void PasswordChanged(UserId user, string address) => PasswordChanged(_logger, HashOf(user), address);

    public void PasswordReset(UserId user, string address) => PasswordReset(_logger, HashOf(user), address);

    public void EmailConfirmed(UserId user, string address) => EmailConfirmed(_logger, HashOf(user), address);

    public void Erased(UserId user, string address) => Erased(_logger, HashOf(user), address);

    public void Registered(UserId user, string address) => Registered(_logger, HashOf(user), address);

    public void SetUp(UserId user, string address) => SetUp(_logger, HashOf(user), address);

    public void SetupRefused(string address) => SetupRefused(_logger, address);

    public void RoleGiven(UserId by, UserId user, string role, string address) => RoleGiven(_logger, HashOf(by), HashOf(user), role, address);

    public void RoleTaken(UserId by, UserId user, string role, string address) => RoleTaken(_logger, HashOf(by), HashOf(user), role, address);

    private static string HashOf(UserId? user) => user is { } known ? IdText.Derive("", "log", known.Value) : "";

    [LoggerMessage(1, LogLevel.Information, "Signed in: user {UserHash} from {Address}.")]
    private static partial void SignedIn(ILogger logger, string userHash, string address);

    [LoggerMessage(2, LogLevel.Warning, "Sign-in refused: account {Account} from {Address}.")]
    private static partial void SignInRefused(ILogger logger, string account, string address);

    [LoggerMessage(3, LogLevel.Warning, "Sign-in must wait after too many failures: account {Account} from {Address}.")]
    private static partial void SignInSlowed(ILogger logger, string account, string address);

    [LoggerMessage(4, LogLevel.Information, "Refresh refused: user {UserHash}, {Status}, from {Address}.")]
    private static partial void RefreshRefused(ILogger logger, string userHash, RefreshStatus status, string address);

    [LoggerMessage(5, LogLevel.Warning, "A used refresh token came back, its session was ended: user {UserHash} from {Address}.")]
    private static partial void RefreshReused(ILogger logger, string userHash, string address);

    [LoggerMessage(6, LogLevel.Information, "Signed out from {Address}.")]
    private static partial void SignedOut(ILogger logger, string address);

    [LoggerMessage(7, LogLevel.Information, "Registered: user {UserHash} from {Address}.")]
    private static partial void Registered(ILogger logger, string userHash, string address);

    [LoggerMessage(8, LogLevel.Warning, "The set-up token was used: user {UserHash} from {Address} is an administrator.")]
    private static partial void SetUp(ILogger logger, string userHash, string address);

    [LoggerMessage(9, LogLevel.Warning, "A set-up token was refused from {Address}.")]
    private static partial void SetupRefused(ILogger logger, string address);

    [LoggerMessage(10, LogLevel.Information, "Sessions ended by their owner: user {UserHash} from {Address}.")]
    private static partial void SessionsEnded(ILogger logger, string userHash, string address);

    [LoggerMessage(20, LogLevel.Warning, "Role given: user {ByHash} gave {UserHash} the role {Role} from {Address}.")]
    private static partial void RoleGiven(ILogger logger, string byHash, string userHash, string role, string address);

    [LoggerMessage(21, LogLevel.Warning, "Role taken: user {ByHash} took the role {Role} from {UserHash}, from {Address}.")]
    private static partial void RoleTaken(ILogger logger, string byHash, string userHash, string role, string address);

    [LoggerMessage(11, LogLevel.Warning, "A wrong password was given by somebody signed in: user {UserHash} from {Address}.")]
    private static partial void ProofRefused(ILogger logger, string userHash, string address);

    [LoggerMessage(12, LogLevel.Information, "Password changed: user {UserHash} from {Address}.")]
    private static partial void PasswordChanged(ILogger logger, string userHash, string address);

    [LoggerMessage(13, LogLevel.Warning, "Password reset by a mailed code: user {UserHash} from {Address}.")]
    private static partial void PasswordReset(ILogger logger, string userHash, string address);

    [LoggerMessage(14, LogLevel.Information, "E-mail address confirmed: user {UserHash} from {Address}.")]
    private static partial void EmailConfirmed(ILogger logger, string userHash, string address);

    [LoggerMessage(15, LogLevel.Warning, "Account erased by its owner: user {UserHash} from {Address}.")]
    private static partial void Erased(ILogger logger, string userHash, string address);
}
