using System.Text.Json;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>What a body makes of a patient's state (contract 04, §3.2): what was sent, and what follows from it.</summary>
internal static class PatientChanges
{
    /// <summary>The state with all that was sent, except the lists, which take keys of their own.</summary>
    public static PatientState With(this PatientState state, PatientWrite body, PlaceMap map, DateTimeOffset now)
    {
        var next = state.Merge(body);
        if (body.CountriesTravelled is { Sent: true, Value: { } countries })
        {
            next = next with { CountriesTravelled = JsonElement.Parse(countries) };
        }

        return Settled(next, map, now);
    }

    /// <summary>What PUT resets where it was left out (rule 12).</summary>
    public static PatientState Reset(this PatientState state, bool allowTransfer) => state with
    {
        Source = PatientSource.Care,
        DiseaseStatus = DiseaseStatus.Suspected,
        TestType = TestType.Unk,
        AllowTransfer = allowTransfer,
    };

    /// <summary>What follows from the rest on every save (rule 5).</summary>
    private static PatientState Settled(PatientState state, PlaceMap map, DateTimeOffset now)
    {
        var (district, area) = map.AreaOf(state.LocalBody, state.District, state.State);
        return state with
        {
            District = district,
            State = area,
            YearOfBirth = state.DateOfBirth?.Year ?? state.YearOfBirth,
            DateOfReceiptOfInformation = state.DateOfReceiptOfInformation ?? now,
            DiseaseStatus = state.DiseaseStatus == DiseaseStatus.Recovery ? DiseaseStatus.Recovered : state.DiseaseStatus,
        };
    }
}
