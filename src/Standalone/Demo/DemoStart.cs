using Ecommerce.Api.Users.Registrations;
using Ecommerce.Standalone.Data;

namespace Ecommerce.Standalone.Demo;

/// <summary>
/// Gives a shop that only shows itself its logins and its catalogue. Whether a shop is one is decided at its first start and written into its
/// folder: a shop that was started empty never gets demo data or logins that everybody knows.
/// </summary>
internal sealed class DemoStart(IServiceProvider services, ILogger<DemoStart> log)
{
    /// <summary>Whether the shop in this folder is a demo.</summary>
    public static bool IsDemo(DataFolder data, bool isNew, bool isEmpty)
    {
        if (isNew && !isEmpty) File.WriteAllText(data.DemoMark, "This shop was started with demo data and demo logins.\n");
        return File.Exists(data.DemoMark);
    }

    /// <summary>Makes the logins.</summary>
    public Task<IReadOnlyList<DemoLogin>> LoginsAsync(CancellationToken stopping) =>
        services.GetRequiredService<IDemoUsers>().EnsureAsync(stopping);

    /// <summary>Loads what is missing of the catalogue. A load that is cut off is finished by the next start.</summary>
    public async Task LoadAsync(CancellationToken stopping)
    {
        try
        {
            var load = await DemoShop.LoadAsync(services.GetRequiredService<IGrainFactory>(), stopping);
            log.LogInformation("Demo catalogue: {Created} products created, {Existing} were there", load.Created, load.Existing);
            foreach (var refused in load.Refused) log.LogWarning("Demo product not created: {Refused}", refused);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogInformation("The shop stopped while its demo catalogue was loading; the next start finishes it");
        }
    }
}
