using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Errors;

namespace Care.WebFront.Users;

/// <summary>The parameters of lists of users (contract 01, C4 and contract 02, §4).</summary>
internal static class UserQuery
{
    private const string NoHomeFacility = "NONE";
    private const string NeverActive = "never";

    /// <summary>A hundred years of days: what is more means everybody who ever signed in.</summary>
    private const int MaxDays = 36_500;

    public static UserFilter Filter(RequestQuery query)
    {
        var home = query.Text("home_facility");
        var active = query.Text("last_active_days");
        return query.Checked(new UserFilter
        {
            Id = query.Number("id"),
            FirstName = query.Text("first_name"),
            LastName = query.Text("last_name"),
            Username = query.Text("username"),
            PhoneNumber = query.Text("phone_number"),
            AltPhoneNumber = query.Text("alt_phone_number"),
            LastLogin = query.Dates("last_login"),
            District = query.Number("district_id"),
            HomeFacility = home is null or NoHomeFacility ? null : MalformedId.Checked(home),
            WithoutHomeFacility = home == NoHomeFacility,
            LastActiveDays = active is null or NeverActive ? null : Days(active),
            NeverActive = active == NeverActive,
            UserType = query.Label<UserType>("user_type"),
            SearchText = query.Text("search_text"),
            Ordering = query.Text("ordering"),
        });
    }

    public static UserFilter FacilityFilter(RequestQuery query)
    {
        UserType? type = null;
        if (query.Text("user_type") is { } label)
        {
            type = Choice<UserType>.TryParseLabel(label, out var known)
                ? known
                : throw new RequestRefusedException(Error.Field("user_type", $"Select a valid choice. {label} is not one of the available choices."));
        }

        return new UserFilter { UserType = type, SearchText = query.Text("search_text") };
    }

    private static int Days(string text) => WholeNumber.TryParse(text, out int days)
        ? Math.Clamp(days, 0, MaxDays)
        : throw new RequestRefusedException(Error.Field("last_active_days", "Enter a number."));
}
