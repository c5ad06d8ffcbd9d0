namespace Ecommerce.Ports.Search;

/// <summary>
/// What can be sold of every SKU, read from the store of stock records at once. Stock changes with every order, and what search needs of it is
/// seldom news, so the index looks here every few seconds, instead of every order telling it.
/// </summary>
public interface IStockLevels
{
    /// <summary>All SKUs that were ever stocked.</summary>
    Task<IReadOnlyList<StockLevel>> ListAsync(CancellationToken cancellationToken);
}
