using Care.Interfaces.Calls;

namespace Care.WebFront.Errors;

/// <summary>An error that an endpoint answers beside those that every endpoint may (contract 01, A8).</summary>
internal sealed record AlsoAnswers(ErrorKind Kind);

/// <summary>Says it of routes.</summary>
internal static class AlsoAnswersRoutes
{
    public static TBuilder AlsoAnswers<TBuilder>(this TBuilder routes, ErrorKind kind)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new AlsoAnswers(kind));
}
