using Care.Interfaces.Places;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Places;

/// <summary>Places that a body names and that there are none of.</summary>
internal static class UnknownPlaces
{
    /// <summary>Notes them among what is wrong with the body.</summary>
    public static async Task AddUnknownPlaces(this RequestBody body, Cluster cluster, int? ward, int? localBody, int? district, int? state)
    {
        if (ward is { } w && !(await cluster.Read(grains => Places(grains).Ward(w, PlaceFilter.None))).Succeeded)
        {
            Tell("ward", w);
        }

        if (localBody is { } b && !(await cluster.Read(grains => Places(grains).LocalBody(b, PlaceFilter.None))).Succeeded)
        {
            Tell("local_body", b);
        }

        if (district is { } d && !(await cluster.Read(grains => Places(grains).District(d, PlaceFilter.None))).Succeeded)
        {
            Tell("district", d);
        }

        if (state is { } s && !(await cluster.Read(grains => Places(grains).State(s))).Succeeded)
        {
            Tell("state", s);
        }

        void Tell(string field, int key) => body.AddError(field, $"Invalid pk \"{key}\" - object does not exist.");
    }

    private static IPlaceQueries Places(IGrainFactory grains) => grains.GetGrain<IPlaceQueries>(0);
}
