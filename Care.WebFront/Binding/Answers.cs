using System.Reflection;
using Care.Interfaces.Calls;
using Microsoft.AspNetCore.Http.Metadata;

namespace Care.WebFront.Binding;

/// <summary>What an endpoint answers, as the type that its handler returns: so the endpoint is described by what it answers.</summary>
internal abstract class Answered(IResult result) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => result.ExecuteAsync(httpContext);

    /// <summary>Describes an answer of an endpoint.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="status">The status of success.</param>
    /// <param name="view">The record that describes the body's shape, or null for no body.</param>
    protected static void Describe(EndpointBuilder builder, int status, Type? view) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(status, view ?? typeof(void), view is null ? [] : ["application/json"]));
}

/// <summary>200 with an object.</summary>
/// <typeparam name="T">The record that describes its shape.</typeparam>
internal sealed class OkAnswer<T>(Outcome<Document<T>> outcome) : Answered(Answer.Ok(outcome)), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        Describe(builder, StatusCodes.Status200OK, typeof(T));
        builder.Metadata.Add(new AnswersOne());
    }
}

/// <summary>201 with an object.</summary>
/// <typeparam name="T">The record that describes its shape.</typeparam>
internal sealed class CreatedAnswer<T>(Outcome<Document<T>> outcome) : Answered(Answer.Created(outcome)), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status201Created, typeof(T));
}

/// <summary>201 with the object where one was created, without a body where several were at once.</summary>
/// <typeparam name="T">The record that describes the object's shape.</typeparam>
internal sealed class CreatedSomeAnswer<T> : Answered, IEndpointMetadataProvider
{
    public CreatedSomeAnswer(Outcome<Document<T>> one)
        : base(Answer.Created(one))
    {
    }

    public CreatedSomeAnswer(Outcome<Done> several)
        : base(Answer.Empty(several, StatusCodes.Status201Created))
    {
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status201Created, typeof(T));
}

/// <summary>200 with a page of a list, by limit and offset or numbered.</summary>
/// <typeparam name="T">The record that describes the shape of a row.</typeparam>
internal sealed class PageAnswer<T> : Answered, IEndpointMetadataProvider
{
    public PageAnswer(ListedPage<T> page)
        : base(Answer.Page(page))
    {
    }

    public PageAnswer(Outcome<Page<T>> outcome, PageNumber page)
        : base(Answer.NumberedPage(outcome, page))
    {
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status200OK, typeof(PageEnvelope<T>));
}

/// <summary>200 with a page of a list, or with the whole list as a file for spreadsheets.</summary>
/// <typeparam name="T">The record that describes the shape of a row.</typeparam>
internal sealed class PageOrCsvAnswer<T> : Answered, IEndpointMetadataProvider
{
    public PageOrCsvAnswer(ListedPage<T> page)
        : base(Answer.Page(page))
    {
    }

    public PageOrCsvAnswer(Outcome<CsvFile> outcome)
        : base(Answer.Csv(outcome))
    {
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        PageAnswer<T>.PopulateMetadata(method, builder);
        CsvAnswer.PopulateMetadata(method, builder);
    }
}

/// <summary>The envelope of a page (contract 01, A6), for describing it.</summary>
/// <param name="Count">How many rows match, over all pages.</param>
/// <param name="Next">The address of the next page, or null.</param>
/// <param name="Previous">The address of the page before, or null.</param>
/// <param name="Results">The page's rows.</param>
internal sealed record PageEnvelope<T>(long Count, Uri? Next, Uri? Previous, IReadOnlyList<T> Results);

/// <summary>A status without a body: 204.</summary>
internal sealed class EmptyAnswer(Outcome<Done> outcome) : Answered(Answer.Empty(outcome)), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status204NoContent, null);
}

/// <summary>200 without a body.</summary>
internal sealed class EmptyOkAnswer(Outcome<Done> outcome) : Answered(Answer.Empty(outcome, StatusCodes.Status200OK)), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status200OK, null);
}

/// <summary>200 with an object that says nothing.</summary>
internal sealed class EmptyObjectAnswer(Outcome<Done> outcome) : Answered(Answer.EmptyObject(outcome)), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status200OK, typeof(EmptyObject));
}

/// <summary>An object that says nothing, for describing it.</summary>
internal sealed record EmptyObject;

/// <summary>201 without a body.</summary>
internal sealed class EmptyCreatedAnswer(Outcome<Done> outcome) : Answered(Answer.Empty(outcome, StatusCodes.Status201Created)), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status201Created, null);
}

/// <summary>202 without a body.</summary>
internal sealed class EmptyAcceptedAnswer(Outcome<Done> outcome) : Answered(Answer.Empty(outcome, StatusCodes.Status202Accepted)), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status202Accepted, null);
}

/// <summary>202 with a text that says what will happen.</summary>
/// <typeparam name="T">What the call comes to.</typeparam>
internal sealed class AcceptedAnswer<T>(Outcome<T> outcome, string detail) : Answered(Answer.Accepted(outcome, detail)), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        Describe(builder, StatusCodes.Status202Accepted, typeof(AcceptedMessage));
}

/// <summary>200 with an object, or 202 with a text that says that it will be made.</summary>
/// <typeparam name="T">The record that describes its shape.</typeparam>
internal sealed class OkOrAcceptedAnswer<T>(IResult result) : Answered(result), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        Describe(builder, StatusCodes.Status200OK, typeof(T));
        Describe(builder, StatusCodes.Status202Accepted, typeof(AcceptedMessage));
    }
}

/// <summary>200 with a file for spreadsheets.</summary>
internal sealed class CsvAnswer(Outcome<CsvFile> outcome) : Answered(Answer.Csv(outcome)), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new AlsoCsv());
}

/// <summary>The answer to whoever started work that is done later.</summary>
/// <param name="Detail">What will happen.</param>
internal sealed record AcceptedMessage(string Detail);

/// <summary>Says of an endpoint that it answers one document, which has an entity tag.</summary>
internal sealed record AnswersOne;

/// <summary>Says of an endpoint that its list may be a file for spreadsheets, too.</summary>
internal sealed record AlsoCsv;
