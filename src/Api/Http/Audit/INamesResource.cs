namespace Ecommerce.Api.Http.Audit;

/// <summary>A body that names what its command acts on, where the path does not: the audit log looks at that before and after.</summary>
internal interface INamesResource
{
    /// <summary>Pattern of the GET route that shows it, and the values of that route's parameters.</summary>
    (string Route, RouteValueDictionary Values) Resource();
}
