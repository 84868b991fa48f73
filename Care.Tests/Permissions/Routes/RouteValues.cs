using System.Globalization;
using Care.Interfaces.Assets;
using Care.Interfaces.Beds;
using Care.Interfaces.Consents;
using Care.Interfaces.Consultations;
using Care.Interfaces.Diagnoses;
using Care.Interfaces.Facilities;
using Care.Interfaces.Files;
using Care.Interfaces.Inventory;
using Care.Interfaces.Locations;
using Care.Interfaces.Notifications;
using Care.Interfaces.Patients;
using Care.Interfaces.Prescriptions;
using Care.Interfaces.Resources;
using Care.Interfaces.Rounds;
using Care.Interfaces.Samples;
using Care.Interfaces.Shifting;
using Care.Interfaces.Symptoms;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Permissions.Checks;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Care.Tests.Permissions.Routes;

/// <summary>What stands in the paths of a sweep: the first hospital's own objects, or ids that nothing has.</summary>
public sealed class RouteValues(HospitalFixture hospital)
{
    private static readonly Dictionary<string, Type> Kinds = new()
    {
        ["patient"] = typeof(IPatient),
        ["note"] = typeof(IPatientNote),
        ["consultation"] = typeof(IConsultation),
        ["consent"] = typeof(IPatientConsent),
        ["diagnosis"] = typeof(IConsultationDiagnosis),
        ["symptom"] = typeof(IEncounterSymptom),
        ["round"] = typeof(IDailyRound),
        ["prescription"] = typeof(IPrescription),
        ["administration"] = typeof(IMedicineAdministration),
        ["sample"] = typeof(IPatientSample),
        ["shift"] = typeof(IShifting),
        ["comment"] = typeof(IShiftingComment),
        ["resource"] = typeof(IResourceRequest),
        ["resource comment"] = typeof(IResourceComment),
        ["file"] = typeof(IFile),
        ["notification"] = typeof(INotification),
        ["day"] = typeof(IPatientStats),
        ["skill"] = typeof(IUserSkill),
        ["spokes"] = typeof(IHubSpoke),
        ["location"] = typeof(IAssetLocation),
        ["bed"] = typeof(IBed),
        ["stay"] = typeof(IConsultationBed),
        ["asset"] = typeof(IAsset),
        ["assetbed"] = typeof(IAssetBed),
        ["preset"] = typeof(ICameraPreset),
        ["record"] = typeof(IServiceRecord),
    };

    private readonly Dictionary<string, string> known = new()
    {
        ["facility"] = hospital.Facility.ToString(),
        ["username"] = hospital.Doctor.Username,
        ["state"] = TestPlaces.State.ToString(CultureInfo.InvariantCulture),
        ["district"] = TestPlaces.District.ToString(CultureInfo.InvariantCulture),
        ["localBody"] = TestPlaces.LocalBody.ToString(CultureInfo.InvariantCulture),
        ["concept"] = ConsultationFixture.Cholera.ToString(CultureInfo.InvariantCulture),
        ["investigation"] = hospital.Investigation.ToString(),
        ["value"] = hospital.InvestigationValue.ToString(),
        ["item"] = "1",
        ["movement"] = hospital.Movement.ToString(),
        ["stock"] = StockKey.Of(hospital.Facility, 1).ToString(),
        ["minimum"] = StockKey.Of(hospital.Facility, 1).ToString(),
        ["ambulance"] = hospital.Ambulance.ToString(CultureInfo.InvariantCulture),
        ["externalResult"] = hospital.ExternalResult.ToString(CultureInfo.InvariantCulture),
        ["roomType"] = "100",
        ["area"] = "1",
        ["pk"] = "999999999",
        ["qr"] = "nobody-has-it",
        ["bucket"] = "patient",
        ["key"] = "PATIENT/x",
    };

    /// <summary>The path with the hospital's own objects, or with ids that are well formed and nobody's.</summary>
    public async Task<string> PathOf(SweptRoute route, bool own)
    {
        Dictionary<string, string> values = [];
        foreach (var parameter in route.Pattern.Parameters)
        {
            values[parameter.Name] = own ? await Own(route, parameter) : Nobodys(parameter);
        }

        var path = route.Path(parameter => values[parameter.Name]);
        // A patient's results are those of investigations that are named.
        if (route.Pattern.RawText!.StartsWith("/api/v1/patient/{patient}/investigation/", StringComparison.Ordinal))
        {
            return $"{path}?investigations={hospital.Investigation}";
        }

        // What every call on a file names beside it.
        return route.Pattern.RawText.StartsWith("/api/v1/files/", StringComparison.Ordinal) && route.Method is not "POST"
            ? $"{path}?file_type=PATIENT&associating_id={(own ? await IdOf(typeof(IPatient)) : Guid.NewGuid().ToString())}"
            : path;
    }

    /// <summary>A value of the right form.</summary>
    public static string Nobodys(RoutePatternParameterPart parameter) => SweptRoute.ConstraintOf(parameter) switch
    {
        "int" or "long" => "999999999",
        _ when parameter.Name is "username" => "nobody-has-it",
        _ => Guid.NewGuid().ToString(),
    };

    private async Task<string> Own(SweptRoute route, RoutePatternParameterPart parameter)
    {
        if (known.TryGetValue(parameter.Name, out var value))
        {
            return value;
        }

        // A link is one of whatever the path has before it, a skill by itself an entry of the catalogue.
        var kind = parameter.Name == "comment" && route.Pattern.RawText!.Contains("/resource/", StringComparison.Ordinal) ? "resource comment"
            : parameter.Name != "link" ? parameter.Name
            : route.Pattern.RawText!.Contains("spokes", StringComparison.Ordinal) ? "spokes"
            : route.Pattern.RawText.Contains("assetbed", StringComparison.Ordinal) ? "assetbed"
            : "skill";
        return kind == "skill" && parameter.Name == "skill" || !Kinds.TryGetValue(kind, out var type)
            ? Nobodys(parameter)
            : known[parameter.Name + kind] = await IdOf(type);
    }

    private async Task<string> IdOf(Type kind) => (await hospital.GrainOf(kind, mustExist: true)).GetPrimaryKey().ToString();
}
