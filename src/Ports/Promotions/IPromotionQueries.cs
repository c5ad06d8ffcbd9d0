namespace Ecommerce.Ports.Promotions;

/// <summary>Lists of promotions for staff, from the indexes of the store that keeps them.</summary>
public interface IPromotionQueries
{
    /// <summary>Codes of promotions, newest first, after this place: at most <paramref name="limit"/>, and where the list goes on.</summary>
    Task<PromotionPage> ListAsync(PromotionCursor? after, int limit, CancellationToken cancellationToken);
}
