using System.Collections.Immutable;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Grains.Users;

/// <summary>How users create users (contract 01, C4 <c>add_user</c>).</summary>
internal sealed partial class UserGrain
{
    public async Task<Outcome<Done>> Create(NewUser body)
    {
        if (IsTaken || !NewUserPermissions.MayCreate(Permissions))
        {
            return Error.Denied;
        }

        var (facilities, missing) = await Named(body.Facilities);
        var (permissions, unknownPlaces) = await Placed(body, facilities);
        var errors = unknownPlaces
            .AddRange(NewUserPermissions.PlaceErrors(Permissions, permissions))
            .AddRange(missing)
            .AddRange((await Check(body.Person))?.Errors ?? []);
        if ((errors.Length > 0 ? Error.Fields(errors) : NewUserPermissions.Check(Permissions, permissions)) is { } error)
        {
            return error;
        }

        var profile = new UserState { CreatedBy = Permissions.Pk }.Merge(body.Person);
        using (ClusterCaller.For("add-user").Enter())
        {
            return await Open(profile, permissions, body.Password);
        }
    }

    /// <summary>The new user's set with its area settled (C1, rule 1), and the places that there are none of.</summary>
    private async Task<(PermissionSet Permissions, ImmutableArray<FieldError> Unknown)> Placed(NewUser body, ImmutableArray<Guid> facilities)
    {
        var map = await related.Places();
        (string Field, int? Sent, object? Found)[] places =
        [
            ("ward", body.Ward, map.Ward(body.Ward)),
            ("local_body", body.LocalBody, map.LocalBody(body.LocalBody)),
            ("district", body.District, map.District(body.District)),
            ("state", body.State, map.State(body.State)),
        ];
        var (district, state) = map.AreaOf(body.LocalBody, body.District, body.State);
        var permissions = new PermissionSet
        {
            UserType = body.UserType,
            Verified = true,
            IsActive = true,
            Ward = body.Ward,
            LocalBody = body.LocalBody,
            District = district,
            State = state,
            HomeFacility = body.Person.HomeFacility is { Sent: true, Value: var home } ? home : null,
            Facilities = facilities,
        };
        return (
            permissions,
            [.. places.Where(place => place is { Sent: not null, Found: null })
                .Select(place => new FieldError(place.Field, [$"Invalid pk \"{place.Sent}\" - object does not exist."]))]);
    }

    /// <summary>Those of the named facilities that the creator may link to, and the error for those that there are none of.</summary>
    private async Task<(ImmutableArray<Guid> Linked, ImmutableArray<FieldError> Missing)> Named(ImmutableArray<Guid> named)
    {
        var found = await related.Facilities(named);
        var twice = named.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key);
        var missing = named.Except(found.Select(facility => facility.Id)).Concat(twice).ToArray();
        var error = named.Length > PermissionSetGrain.MaxFacilities ? $"A user can be linked to at most {PermissionSetGrain.MaxFacilities} facilities"
            : missing.Length > 0 ? $"Some facilities are not available - {string.Join(", ", missing)}"
            : null;
        return (
            [.. found.Where(facility => NewUserPermissions.MayLink(Permissions, facility)).Select(facility => facility.Id)],
            error is null ? [] : [new FieldError("facilities", [error])]);
    }
}
