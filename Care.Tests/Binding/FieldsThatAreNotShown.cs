using System.Text.Json.Nodes;
using Care.Tests.Binding.Hostile;
using Care.Tests.Servers;

namespace Care.Tests.Binding;

/// <summary>
/// What is sent and not shown as it was sent, each with its reason. Whoever adds a line has looked at what becomes of the field.
/// </summary>
internal static class FieldsThatAreNotShown
{
    /// <summary>Messages of which nothing is stored under its own name.</summary>
    public static IReadOnlyDictionary<string, string> Messages { get; } = new Dictionary<string, string>
    {
        ["SignInAttempt"] = "begins a session; CredentialsTests",
        ["TokenToRefresh"] = "renews tokens; CredentialsTests",
        ["TokenToVerify"] = "is a question",
        ["ForgottenPassword"] = "sends a mail; PasswordResetTests",
        ["ResetTokenToCheck"] = "is a question",
        ["PasswordReset"] = "a password is stored as its hash and never shown",
        ["PasswordChange"] = "a password is stored as its hash and never shown",
        ["OtpRequest"] = "sends a text message",
        ["OtpSignIn"] = "begins a session",
        ["ProfilePicture"] = "is stored as a picture, which is shown by its address; ProfilePictureEndpointTests",
        ["CoverImageUpload"] = "is stored as a picture, which is shown by its address; CoverImageTests",
        ["FacilityLink"] = "is a link; FacilityLinkEndpointTests",
        ["UserSkillWrite"] = "the fixture's user has the skill; SkillEndpointTests",
        ["NewBoardMessage"] = "is kept for the job that makes notifications of it; NotificationEndpointTests",
        ["JobReference"] = "names a job",
        ["InvestigationResultsWrite"] = "each of its items is an object of its own; InvestigationValueTests",
        ["ExternalResultUpload"] = "each of its rows is an object of its own; ExternalResultUploadTests",
        ["ScheduleEntryReference"] = "names an entry of the schedule",
        ["RoundAnalysisRequest"] = "is a question",
        ["DeviceOperation"] = "is a command to a device",
    };

    /// <summary>Fields that are not shown as they were sent.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["NewUser.Password"] = "stored as its hash and never shown",
        ["NewUser.Ward"] = "contract 01, C2: no view shows a user's ward",
        ["NewUser.Facilities"] = "contract 01, C5: shown by get_facilities",
        ["HubSpokeWrite.Spoke"] = "contract 02, §7.1: a link's spoke is no other's, and shown as spoke_object; HubSpokeEndpointTests",
        ["BedWrite.Facility"] = "contract 03, §4.3: no view shows a bed's facility; BedEndpointTests",
        ["BedWrite.NumberOfBeds"] = "says how many beds are made",
        ["AssetWrite.LastServicedOn"] = "contract 03, §9.3: is of the asset's service, shown as last_service; AssetEndpointTests",
        ["AssetWrite.Note"] = "contract 03, §9.3: is of the asset's service, shown as last_service; AssetEndpointTests",
        ["ConsultationBedWrite.Consultation"] = "contract 03, §7.3: no view shows a stay's consultation; the filter of the list does, StayEndpointTests",
        ["FileWrite.FileType"] = "contract 07, §5.4: no view shows it; files are read by it, FileEndpointTests",
        ["FileWrite.AssociatingId"] = "contract 07, §5.4: no view shows it; files are read by it, FileEndpointTests",
        ["FileWrite.OriginalName"] = "contract 07, §5.3: its extension is shown as extension; FileEndpointTests",
        ["FileWrite.MimeType"] = "contract 07, §5.3: the bytes are sent and read with it; FileEndpointTests",
        ["AmbulanceWrite.Deleted"] = "contract 02, §10: one that is deleted is not shown; AmbulanceEndpointTests",
        ["SymptomWrite.ClinicalImpressionStatus"] = "contract 05, §9, rule 5: follows from the cure",
    };

    /// <summary>Values of fields whose declaration does not tell what there is: ids, and what a rule wants.</summary>
    public static IReadOnlyDictionary<string, Func<HostileFixture, JsonNode?>> Values { get; } = new Dictionary<string, Func<HostileFixture, JsonNode?>>
    {
        ["UserWrite.HomeFacility"] = fixture => fixture.Known["facility"],
        ["UserWrite.DateOfBirth"] = _ => "1985-03-01",
        ["NewUser.HomeFacility"] = fixture => fixture.Known["facility"],
        ["NewUser.Ward"] = _ => TestPlaces.Ward,
        ["NewUser.LocalBody"] = _ => TestPlaces.LocalBody,
        ["NewUser.Password"] = _ => "Correct-Horse-7",
        ["SymptomWrite.Symptom"] = _ => 9,
        ["SymptomWrite.OtherSymptom"] = _ => Guid.NewGuid().ToString(),
        ["SymptomWrite.OnsetDate"] = _ => "2024-03-02T10:00:00Z",
        ["SymptomWrite.CureDate"] = _ => "2024-03-03T10:00:00Z",
        ["FacilityCapacityWrite.TotalCapacity"] = _ => 9,
        ["FacilityCapacityWrite.CurrentCapacity"] = _ => 4,
        ["FacilityWrite.Ward"] = _ => TestPlaces.Ward,
        ["FacilityWrite.LocalBody"] = _ => TestPlaces.LocalBody,
        ["FacilityWrite.District"] = _ => TestPlaces.District,
        ["FacilityWrite.State"] = _ => TestPlaces.State,
        ["BedWrite.Meta"] = _ => new JsonObject { ["bed"] = "by the window" },
        ["AssetWrite.IsWorking"] = _ => false,
        ["AssetWrite.SupportEmail"] = _ => "support@example.org",
        ["AssetWrite.WarrantyAmcEndOfValidity"] = _ => "2998-03-01",
        ["AssetWrite.QrCodeId"] = _ => Guid.NewGuid().ToString(),
        ["AssetWrite.Meta"] = _ => new JsonObject
        {
            ["local_ip_address"] = $"10.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}.7",
            ["camera_access_key"] = "user:password:stream"
        },
        ["FacilityWrite.PhoneNumber"] = _ => "+919876543299",
    };

    /// <summary>Where an object is shown that is not shown where it is sent to.</summary>
    public static IReadOnlyDictionary<string, Func<HostileFixture, JsonObject, string>> Shown { get; } =
        new Dictionary<string, Func<HostileFixture, JsonObject, string>>
        {
            ["PATCH /api/v1/users/{username}/pnconfig/"] = (_, _) => "/api/v1/users/own/pnconfig/",
            ["PATCH /api/v1/facility/{facility}/capacity/{roomType}/"] = (fixture, body) =>
                $"/api/v1/facility/{fixture.Known["facility"]}/capacity/{body["room_type"]}/",
            ["PATCH /api/v1/facility/{facility}/hospital_doctor/{area}/"] = (fixture, body) =>
                $"/api/v1/facility/{fixture.Known["facility"]}/hospital_doctor/{body["area"]}/",
            ["PATCH /api/v1/users/{username}/"] = (_, body) => $"/api/v1/users/{body["username"]}/",
            ["POST /api/v1/consultation/{consultation}/prescriptions/{prescription}/discontinue/"] = (fixture, _) =>
                $"/api/v1/consultation/{fixture.Known["consultation"]}/prescriptions/{fixture.Known["prescription"]}/",
            ["POST /api/v1/asset/set_default_user_location/"] = (_, _) => "/api/v1/asset/get_default_user_location/",
            ["POST /api/v1/users/add_user/"] = (_, body) => $"/api/v1/users/{body["username"]}/",
        };
}
