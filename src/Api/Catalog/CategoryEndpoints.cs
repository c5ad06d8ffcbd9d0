using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Catalog;

/// <summary>The category tree: <c>/api/products/categories</c> for buyers, <c>/api/admin/categories</c> for staff.</summary>
internal static class CategoryEndpoints
{
    private const string DefaultLocale = "en";

    private const string CacheControl = "public, max-age=30";

    public static void MapCategories(this IEndpointRouteBuilder routes)
    {
        routes.MapArea("products").AllowGuests().MapGet("/categories", ListAsync)
            .WithSummary("The category tree").WithDescription("Each category after its parent; at most three levels.");
        var categories = routes.MapArea("admin").MapGroup("/categories").RequirePermission(Permissions.CatalogWrite);
        categories.MapGet("/", GetAsync).WithSummary("The category tree with every locale");
        categories.MapPut("/{slug}", SetAsync).RequireIfMatch().AllowIdempotencyKey().WithSummary("Put a category into the tree, or replace it")
            .WithDescription("The ETag is the tree's: of two people who edit it, the second one must look again.")
            .ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
        categories.MapDelete("/{slug}", RemoveAsync).RequireIfMatch().AllowIdempotencyKey().WithSummary("Take a category without children out of the tree")
            .WithDescription("Products keep its slug until they are given another.")
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);
    }

    private static async Task<Results<Ok<CategoryList>, StatusCodeHttpResult, ProblemHttpResult>> ListAsync(
        string? locale, HttpContext context, [FromServices] IGrainFactory grains)
    {
        if (locale is not null && new Validate().Locale("?locale", locale).Refusal is { } invalid)
            return invalid;
        var tree = await GrainOf(grains).GetAsync();
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var category in tree.Categories)
            levels[category.Slug] = category.Parent is null ? 1 : levels[category.Parent] + 1;
        context.Response.Headers.CacheControl = CacheControl;
        return context.IsNotModified(tree.Revision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(new CategoryList
            {
                Items = [.. tree.Categories.Select(category => new CategoryItem
                {
                    Slug = category.Slug,
                    Name = category.Name.In(locale ?? DefaultLocale),
                    Parent = category.Parent,
                    Level = levels[category.Slug],
                })],
            });
    }

    private static async Task<Results<Ok<CategoryRecords>, StatusCodeHttpResult>> GetAsync(HttpContext context, [FromServices] IGrainFactory grains)
    {
        var tree = await GrainOf(grains).GetAsync();
        return context.IsNotModified(tree.Revision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(ToRecords(tree));
    }

    private static async Task<Results<Ok<CategoryRecords>, ProblemHttpResult>> SetAsync(
        string slug,
        CategoryBody body,
        IfMatch ifMatch,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var command = new SetCategory
        {
            Operation = key.For(caller.ScopeOf($"catalog.category:{slug}"), body, CatalogJson.Default.CategoryBody),
            ExpectedRevision = ifMatch.Revision!.Value,
            Category = new() { Slug = slug, Name = LocaleMap.Of(body.Name), Parent = body.Parent, Position = body.Position },
        };
        if (new Validate().Faults(CategoryChecks.Of(command.Category)).Refusal is { } invalid)
            return invalid;
        return Answer(context, await Retry.OnUnavailableAsync(() => GrainOf(grains).SetAsync(command), cancellationToken));
    }

    private static async Task<Results<Ok<CategoryRecords>, ProblemHttpResult>> RemoveAsync(
        string slug,
        IfMatch ifMatch,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        if (!ProductLimits.IsCategory(slug))
            return Answers.Problem(Problems.CategoryNotFound);
        var command = new RemoveCategory
        {
            Operation = key.For(caller.ScopeOf($"catalog.category_removal:{slug}")),
            ExpectedRevision = ifMatch.Revision!.Value,
            Slug = slug,
        };
        return Answer(context, await Retry.OnUnavailableAsync(() => GrainOf(grains).RemoveAsync(command), cancellationToken));
    }

    private static Results<Ok<CategoryRecords>, ProblemHttpResult> Answer(HttpContext context, Outcome<CategoryTree> outcome)
    {
        if (outcome.Value is not { } tree)
            return Answers.Refuse(outcome.Rejection!);
        context.MarkReplay(outcome);
        context.SetEtag(tree.Revision);
        return TypedResults.Ok(ToRecords(tree));
    }

    private static CategoryRecords ToRecords(CategoryTree tree) => new()
    {
        Items = [.. tree.Categories.Select(category => new CategoryRecord
        {
            Slug = category.Slug,
            Name = category.Name.Texts,
            Parent = category.Parent,
            Position = category.Position,
        })],
    };

    private static ICategoriesGrain GrainOf(IGrainFactory grains) => grains.GetGrain<ICategoriesGrain>(ICategoriesGrain.Key);
}
