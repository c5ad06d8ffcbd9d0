using System.Collections.Immutable;
using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Catalog;

/// <summary>What may be done to the category tree: pure, (state, command) to next state or refusal.</summary>
public static class CategoryRules
{
    public static Outcome<CategoriesState> Set(CategoriesState state, long revision, SetCategory command)
    {
        if (Stale(revision, command.ExpectedRevision) is { } stale)
            return stale;
        var category = command.Category;
        if (CategoryChecks.Of(category) is [var fault, ..])
            return Invalid(fault.Pointer, fault.Message);

        var next = state.Categories.RemoveAll(known => known.Slug == category.Slug).Add(category);
        if (next.Length > ProductLimits.Categories)
            return Invalid("/slug", $"The tree holds at most {ProductLimits.Categories} categories.");
        if (category.Parent is { } parent && !next.Any(known => known.Slug == parent))
            return Invalid("/parent", "There is no such category above.");
        var ordered = DepthFirst(next);

        // What hangs in a circle is reached from no top; what is too deep may stand below the one that was moved.
        if (ordered.Count < next.Length)
            return Invalid("/parent", "A category cannot stand below itself.");
        if (ordered.Any(placed => placed.Level > ProductLimits.CategoryLevels))
            return Invalid("/parent", $"The tree has at most {ProductLimits.CategoryLevels} levels.");
        return new CategoriesState { Categories = [.. ordered.Select(placed => placed.Category)] };
    }

    public static Outcome<CategoriesState> Remove(CategoriesState state, long revision, RemoveCategory command)
    {
        if (Stale(revision, command.ExpectedRevision) is { } stale)
            return stale;
        if (state.Categories.FirstOrDefault(known => known.Slug == command.Slug) is not { } category)
            return Rejection.Of(Problems.CategoryNotFound);
        return state.Categories.Any(known => known.Parent == command.Slug)
            ? Rejection.Of(Problems.CategoryHasChildren)
            : new CategoriesState { Categories = state.Categories.Remove(category) };
    }

    private static List<(Category Category, int Level)> DepthFirst(ImmutableArray<Category> categories)
    {
        var below = categories.ToLookup(category => category.Parent ?? "", StringComparer.Ordinal);
        var placed = new List<(Category, int)>(categories.Length);
        Place("", 1);
        return placed;

        void Place(string parent, int level)
        {
            foreach (var category in below[parent].OrderBy(category => category.Position).ThenBy(category => category.Slug, StringComparer.Ordinal))
            {
                placed.Add((category, level));
                Place(category.Slug, level + 1);
            }
        }
    }

    private static Rejection? Stale(long revision, long? expected) =>
        expected is null || revision == expected
            ? null
            : Rejection.Of(Problems.Stale).With("revision", revision.ToString(CultureInfo.InvariantCulture));

    private static Rejection Invalid(string pointer, string message) => Rejection.Of(Problems.InvalidCategory, message).With("pointer", pointer);
}
