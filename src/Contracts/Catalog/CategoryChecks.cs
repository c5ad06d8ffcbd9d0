namespace Ecommerce.Contracts.Catalog;

/// <summary>What makes a category invalid whatever tree it meets; the API and the grain share it.</summary>
public static class CategoryChecks
{
    /// <summary>Every fault; none when it is valid.</summary>
    public static IReadOnlyList<MemberFault> Of(Category category)
    {
        var checks = new MemberChecks();
        checks.That(ProductLimits.IsCategory(category.Slug), "/slug", "not_a_slug", "A category is a slug.");
        checks.Name(category.Name, "/name");
        checks.That(category.Parent is null || ProductLimits.IsCategory(category.Parent), "/parent", "not_a_slug", "A category is a slug.");
        checks.Range(category.Position, 0, ProductLimits.Categories, "/position");
        return checks.Faults;
    }
}
