using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Errors;

namespace Care.WebFront.Users;

/// <summary>The bodies that make and change users (contract 01, C4 and C5).</summary>
internal static class UserBodies
{
    public static NewUser NewUser(RequestBody body)
    {
        var type = body.Labelled<UserType>("user_type", required: true);
        return body.Checked(new NewUser
        {
            Person = Person(body) with { HomeFacility = body.ExternalIdOrNull("home_facility") is { Sent: true, Value: { } home } ? home : default(Optional<Guid>) },
            UserType = type.Value,
            Password = body.TextOrNull("password", max: 128, blank: false).Value,
            Ward = body.PkOrNull("ward").Value,
            LocalBody = body.PkOrNull("local_body").Value,
            District = body.PkOrNull("district").Value,
            State = body.PkOrNull("state").Value,
            Facilities = Facilities(body),
        });
    }

    public static UserWrite Change(RequestBody body)
    {
        CheckType(body);
        return body.Checked(Person(body) with
        {
            HomeFacility = body.ExternalId("home_facility", required: true),
            SendsArea = IsGiven(body, "district") || IsGiven(body, "state"),
        });
    }

    /// <summary>Stops whoever names a rank in a request that changes or removes a user.</summary>
    public static void CheckType(RequestBody body)
    {
        if (body.Raw("user_type") is { } type && !UserPermissions.MaySendType(TypeOf(type)))
        {
            throw new RequestRefusedException(Error.Denied);
        }
    }

    /// <summary>The facility that a link is made to or taken from.</summary>
    public static Guid Facility(RequestBody body) => body.Raw("facility") switch
    {
        null or { ValueKind: JsonValueKind.Null } => throw new RequestRefusedException(Error.Rule("facility", "required")),
        { ValueKind: JsonValueKind.String } text => MalformedId.Checked(text.GetString()!),
        { } other => MalformedId.Checked(other.GetRawText()),
    };

    public static PushConfigWrite PushConfig(RequestBody body) => body.Checked(new PushConfigWrite
    {
        PfEndpoint = body.TextOrNull("pf_endpoint", Characters.MaxLine),
        PfP256dh = body.TextOrNull("pf_p256dh", Characters.MaxLine),
        PfAuth = body.TextOrNull("pf_auth", Characters.MaxLine),
    });

    private static UserWrite Person(RequestBody body) => new()
    {
        Username = Valid(body, "username", body.Text("username", max: 150, required: true), Username.IsValid, Username.Message),
        FirstName = body.Text("first_name", max: 150, blank: true),
        LastName = body.Text("last_name", max: 150, blank: true),
        Email = Valid(body, "email", body.Text("email", EmailAddress.MaxLength, blank: true), email => email.Length == 0 || EmailAddress.IsValid(email), EmailAddress.Message),
        VideoConnectLink = Valid(body, "video_connect_link", body.TextOrNull("video_connect_link", max: 200), link => link is null or "" || IsUrl(link), "Enter a valid URL."),
        Qualification = body.TextOrNull("qualification", Characters.MaxLine, blank: false),
        DoctorExperienceCommencedOn = body.DateOrNull("doctor_experience_commenced_on"),
        DoctorMedicalCouncilRegistration = body.TextOrNull("doctor_medical_council_registration", max: 255, blank: false),
        WeeklyWorkingHours = body.IntegerOrNull("weekly_working_hours", min: 0, max: 168),
        PhoneNumber = body.Phone("phone_number", required: true),
        AltPhoneNumber = body.PhoneOrNull("alt_phone_number", landline: false),
        Gender = GenderOf(body),
        DateOfBirth = body.Date("date_of_birth", required: true),
    };

    /// <summary>The client's third gender is called otherwise than ours (contract 01, H4).</summary>
    private static Optional<Gender> GenderOf(RequestBody body) =>
        body.Raw("gender") is { ValueKind: JsonValueKind.String } sent && sent.ValueEquals("Transgender") ? Gender.NonBinary : body.Labelled<Gender>("gender", required: true);

    private static Optional<T> Valid<T>(RequestBody body, string field, Optional<T> sent, Predicate<T> isValid, string message)
    {
        if (sent.Sent && !isValid(sent.Value!))
        {
            body.AddError(field, message);
        }

        return sent;
    }

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "ftp" or "ftps"
        && (url.Host.Contains('.', StringComparison.Ordinal) || url.HostNameType == UriHostNameType.IPv6 || url.Host == "localhost");

    private static ImmutableArray<Guid> Facilities(RequestBody body)
    {
        const string field = "facilities";
        switch (body.Raw(field))
        {
            case null:
                return [];
            case { ValueKind: JsonValueKind.Null }:
                body.AddError(field, "This field may not be null.");
                return [];
            case { ValueKind: JsonValueKind.Array } list:
                var ids = ImmutableArray.CreateBuilder<Guid>();
                foreach (var (index, item) in list.EnumerateArray().Index())
                {
                    if (item.ValueKind == JsonValueKind.String && Guid.TryParse(item.GetString(), out var id))
                    {
                        ids.Add(id);
                    }
                    else
                    {
                        body.AddError($"{field}/{index}/", "Must be a valid UUID.");
                    }
                }

                return ids.ToImmutable();
            case { } other:
                body.AddError(field, $"Expected a list of items but got type \"{RequestBody.TypeName(other)}\".");
                return [];
        }
    }

    /// <summary>The rank that a body names, by number or label; null for what is neither.</summary>
    private static UserType? TypeOf(JsonElement sent)
    {
        var text = sent.ValueKind == JsonValueKind.String ? sent.GetString() : sent.GetRawText();
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? (UserType)number
            : Choice<UserType>.TryParseLabel(text, out var type) ? type
            : null;
    }

    private static bool IsGiven(RequestBody body, string field) => body.Raw(field) switch
    {
        null => false,
        { ValueKind: JsonValueKind.Null or JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Length > 0,
        { ValueKind: JsonValueKind.Number } number => !number.TryGetDouble(out var value) || value != 0,
        _ => true,
    };
}
