using System.Reflection;
using Care.Interfaces.Calls;
using Microsoft.AspNetCore.Http.Metadata;

namespace Care.WebFront.Binding;

/// <summary>The filter that an endpoint takes in its query, as a parameter of its handler: so the endpoint is described by what it reads.</summary>
/// <typeparam name="T">The filter.</typeparam>
internal class Query<T>(HttpContext http) : IEndpointParameterMetadataProvider
    where T : class
{
    protected RequestQuery Sent { get; } = new(http.Request);

    public static ValueTask<Query<T>?> BindAsync(HttpContext context) => new(new Query<T>(context));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new SentQuery(typeof(T), IsPaged: false));

    /// <summary>Whether a parameter was sent, empty or not.</summary>
    public bool Has(string name) => Sent.Has(name);

    /// <summary>The filter, or the error of all that is wrong with it.</summary>
    public T Read() => Sent.Checked(FilterReader<T>.Instance.Read(Sent));
}

/// <summary>The filter and the page of a list (contract 01, A6 and A7).</summary>
/// <typeparam name="T">The filter.</typeparam>
internal sealed class ListQuery<T>(HttpContext http) : Query<T>(http), IEndpointParameterMetadataProvider
    where T : class
{
    public Paging Paging => Sent.Paging;

    public static new ValueTask<ListQuery<T>?> BindAsync(HttpContext context) => new(new ListQuery<T>(context));

    public static new void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new SentQuery(typeof(T), IsPaged: true));
}

/// <summary>The filter and the page of a list in numbered pages.</summary>
/// <typeparam name="T">The filter.</typeparam>
internal sealed class NumberedQuery<T>(HttpContext http) : Query<T>(http), IEndpointParameterMetadataProvider
    where T : class
{
    public static new ValueTask<NumberedQuery<T>?> BindAsync(HttpContext context) => new(new NumberedQuery<T>(context));

    public static new void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new SentQuery(typeof(T), IsPaged: false, IsNumbered: true));

    /// <summary>The page that is asked for, or the error that there is none such.</summary>
    public PageNumber Page(int size) => Sent.Page(size);
}

/// <summary>The page of a list without filters.</summary>
internal sealed class ListQuery(HttpContext http) : IEndpointParameterMetadataProvider
{
    public Paging Paging { get; } = new RequestQuery(http.Request).Paging;

    public static ValueTask<ListQuery?> BindAsync(HttpContext context) => new(new ListQuery(context));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new SentQuery(null, IsPaged: true));
}

/// <summary>The page of a list in numbered pages without filters.</summary>
internal sealed class NumberedQuery(HttpContext http) : IEndpointParameterMetadataProvider
{
    public PageNumber Page(int size) => new RequestQuery(http.Request).Page(size);

    public static ValueTask<NumberedQuery?> BindAsync(HttpContext context) => new(new NumberedQuery(context));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new SentQuery(null, IsPaged: false, IsNumbered: true));
}

/// <summary>Says of an endpoint which filter its query is, and whether its list is cut by limit and offset, or into numbered pages.</summary>
internal sealed record SentQuery(Type? Filter, bool IsPaged, bool IsNumbered = false);
