using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;

namespace Care.WebFront.Facilities;

/// <summary>What the paths below a facility have in common.</summary>
internal static class FacilityPath
{
    /// <summary>
    /// The facility of a nested path: malformed it is a bad request, where a malformed id at the end of a path is one that is not there (contract 02, §2.5).
    /// </summary>
    public static Guid Parse(string facility) => Guid.TryParse(facility, out var id)
        ? id
        : throw new RequestRefusedException(Error.OfDetail(ErrorKind.Invalid, $"“{facility}” is not a valid UUID."));

    /// <summary>Reads the body of a new row below a facility. Who may not write there is told that, not what is wrong with the body.</summary>
    public static async Task<T> ReadBodyBelow<T>(this HttpContext http, Cluster cluster, Guid facility, Func<RequestBody, T> read) =>
        await FirstWhoMay(
            () => cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).MayWriteBelow(facility)),
            async () => read(await http.ReadBody()));

    /// <summary>The same for a body that says itself how it is sent.</summary>
    public static Task<T> ReadBelow<T>(this Body<T> body, Cluster cluster, Guid facility)
        where T : class => FirstWhoMay(() => cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).MayWriteBelow(facility)), body.Read);

    /// <summary>
    /// Reads a body, and where it is no good asks whether the caller might have sent a good one: the contract answers the lack of permission before the body's
    /// faults.
    /// </summary>
    public static async Task<T> FirstWhoMay<T>(Func<Task<Outcome<Done>>> may, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (RequestRefusedException)
        {
            if ((await may()).Error is { } refused)
            {
                throw new RequestRefusedException(refused);
            }

            throw;
        }
    }
}
