using Care.Interfaces.Calls;
using Care.WebFront.Errors;

namespace Care.WebFront.Binding;

/// <summary>The one mapper from what the cluster says to what HTTP says. No route builds an answer of its own.</summary>
internal static class Answer
{
    /// <summary>200 with the object.</summary>
    public static IResult Ok<T>(Outcome<Document<T>> outcome) =>
        outcome.Succeeded ? new DocumentResult(StatusCodes.Status200OK, outcome.Value.Utf8, outcome.Value.Tag) : Refused(outcome.Error);

    /// <summary>201 with the object.</summary>
    public static IResult Created<T>(Outcome<Document<T>> outcome) =>
        outcome.Succeeded ? new DocumentResult(StatusCodes.Status201Created, outcome.Value.Utf8, outcome.Value.Tag) : Refused(outcome.Error);

    /// <summary>202 with a text that says what will happen.</summary>
    public static IResult Accepted<T>(Outcome<T> outcome, string detail) =>
        outcome.Succeeded ? new DocumentResult(StatusCodes.Status202Accepted, Document<AcceptedMessage>.Of(new(detail)).Utf8) : Refused(outcome.Error);

    /// <summary>A status without a body (contract 01, A2: no content type, length 0).</summary>
    public static IResult Empty(Outcome<Done> outcome, int status = StatusCodes.Status204NoContent) =>
        outcome.Succeeded ? new EmptyResult(status) : Refused(outcome.Error);

    /// <summary>200 with an object that says nothing.</summary>
    public static IResult EmptyObject(Outcome<Done> outcome) =>
        outcome.Succeeded ? new DocumentResult(StatusCodes.Status200OK, Document<EmptyObject>.Of(new()).Utf8) : Refused(outcome.Error);

    /// <summary>200 with a page of a list in the limit/offset envelope.</summary>
    public static IResult Page<T>(ListedPage<T> page) =>
        page.First.Succeeded ? new PageResult(page.First.Value.Count, page.First.Value.Results, page.Paging, page.Rest) : Refused(page.First.Error);

    /// <summary>200 with a page of a list in numbered pages.</summary>
    public static IResult NumberedPage<T>(Outcome<Page<T>> outcome, PageNumber page) =>
        outcome.Succeeded ? new PageResult(outcome.Value.Count, outcome.Value.Results, page) : Refused(outcome.Error);

    /// <summary>200 with a JSON array.</summary>
    public static IResult Array<T>(Outcome<Document<T[]>> outcome) => Ok(outcome);

    /// <summary>200 with a file for spreadsheets, which no cache keeps.</summary>
    public static IResult Csv(Outcome<CsvFile> outcome) => outcome.Succeeded ? new CsvResult(outcome.Value) : Refused(outcome.Error);

    /// <summary>The error in the contract's shape.</summary>
    public static IResult Refused(Error error) => new ErrorResult(error);

    private sealed class DocumentResult(int status, byte[] utf8, EntityTag tag = default) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (httpContext.IsAlreadyThere(tag))
            {
                httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json";
            httpContext.Response.ContentLength = utf8.Length;
            return httpContext.Response.Body.WriteAsync(utf8, 0, utf8.Length);
        }
    }

    private sealed class CsvResult(CsvFile file) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = "text/csv";
            response.ContentLength = file.Utf8.Length;
            response.Headers.ContentDisposition = $"attachment; filename={file.Name};";
            response.Headers.CacheControl = "no-cache";
            return response.Body.WriteAsync(file.Utf8, 0, file.Utf8.Length);
        }
    }

    private sealed class EmptyResult(int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            if (status != StatusCodes.Status204NoContent)
            {
                httpContext.Response.ContentLength = 0;
            }

            return Task.CompletedTask;
        }
    }

    private sealed class ErrorResult(Error error) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => ErrorWriter.Write(httpContext, error);
    }
}
