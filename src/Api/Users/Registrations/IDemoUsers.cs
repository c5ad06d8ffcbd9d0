namespace Ecommerce.Api.Users.Registrations;

/// <summary>Logins that everybody knows, for a shop that only shows itself.</summary>
public interface IDemoUsers
{
    /// <summary>Makes the accounts that are missing and answers all of them, to be printed. Throws in production.</summary>
    Task<IReadOnlyList<DemoLogin>> EnsureAsync(CancellationToken cancellationToken);
}
