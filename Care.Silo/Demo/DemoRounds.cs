using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Rounds;
using Care.Interfaces.Symptoms;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>
/// What a ward has noted of the demo's patients: symptoms, and two days of rounds with values that make charts worth looking at. A consultation that has rounds
/// stays as it is.
/// </summary>
internal sealed class DemoRounds(IGrainFactory grains, TimeProvider time)
{
    /// <summary>The consultations that get a full set; the others are left without, as new ones are.</summary>
    private const int Consultations = 5;

    private const int RoundsOfConsultation = 12;

    /// <summary>Files what is missing, in the name of somebody of the patients' facility.</summary>
    public async Task File(Caller doctor)
    {
        using (doctor.Enter())
        {
            var listed = (await grains.GetGrain<IConsultationQueries>(0).List(new(null, null), new Paging(100, 0)))
                .EnsureSucceeded("The list of consultations");
            foreach (var (number, consultation) in listed.Read().Where(TakesRounds).OrderBy(consultation => consultation.EncounterDate)
                .ThenBy(consultation => consultation.Id).Take(Consultations).Index())
            {
                if (consultation.LastDailyRound is null)
                {
                    await FileInto(consultation.Id, number);
                }
            }
        }
    }

    /// <summary>Who is admitted and lies in no bed gets no rounds (contract 05, §7.5).</summary>
    private static bool TakesRounds(Consultation consultation) =>
        consultation.DischargeDate is null && (consultation.CurrentBed is not null || consultation.Suggestion != nameof(Suggestion.A));

    private async Task FileInto(Guid consultation, int number)
    {
        var now = time.GetUtcNow();
        // Fever is what they came with.
        foreach (var symptom in (Symptom[])[Symptom.Breathlessness, Symptom.Cough])
        {
            var body = new SymptomWrite
            {
                Symptom = symptom,
                OnsetDate = now.AddDays(-4),
                CureDate = symptom == Symptom.Cough ? now.AddDays(-1) : (DateTimeOffset?)null,
            };
            (await grains.GetGrain<IEncounterSymptom>(DemoIds.Of($"{symptom} of {consultation}")).Enter(consultation, body)).EnsureSucceeded("A symptom");
        }

        for (var round = 0; round < RoundsOfConsultation; round++)
        {
            var takenAt = now.AddHours(-4 * (RoundsOfConsultation - 1 - round)).AddMinutes(-5);
            (await grains.GetGrain<IDailyRound>(DemoIds.Of($"round {round} of {consultation}")).File(consultation, Round(takenAt, round, number)))
                .EnsureSucceeded("A round");
        }
    }

    /// <summary>A patient on the way up: fever and pulse come down, saturation goes up.</summary>
    private static DailyRoundWrite Round(DateTimeOffset takenAt, int round, int number) => new()
    {
        TakenAt = takenAt,
        RoundsType = (round % 4) switch { 0 => RoundsType.DoctorsLog, 3 => RoundsType.Ventilator, _ => RoundsType.Normal },
        PatientCategory = round < RoundsOfConsultation / 2 ? Category.Moderate : Category.Stable,
        PhysicalExaminationInfo = "Comfortable, chest clear",
        OtherDetails = round == RoundsOfConsultation - 1 ? "To be reviewed for discharge" : null,
        Temperature = 102.4m - (0.3m * round),
        Pulse = 112 - (3 * round) + number,
        Resp = 26 - (round / 2),
        Bp = new BloodPressure(128 - round, 84 - (round / 2)),
        VentilatorSpo2 = Math.Min(99, 91 + (round / 2)),
        Rhythm = Rhythm.Regular,
        BloodSugarLevel = 168 - (4 * round),
        ConsciousnessLevel = ConsciousnessLevel.Alert,
        GlasgowEyeOpen = 4,
        GlasgowVerbalResponse = round < 2 ? 4 : 5,
        GlasgowMotorResponse = 6,
        LeftPupilSize = 3,
        RightPupilSize = 3,
        LeftPupilLightReaction = PupilReaction.Brisk,
        RightPupilLightReaction = PupilReaction.Brisk,
        IvFluids = new([new("RL", 500 - (20 * round))]),
        Feeds = new([new("Normal Feed", 150 + (10 * round))]),
        Output = new([new("Urine", 320 + (15 * round))]),
        Ph = 7.34m + (0.01m * round),
        Pco2 = 46 - (round / 2),
        Po2 = 72 + (2 * round),
        Hco3 = 22 + (0.25m * round),
        Potassium = 4.1m,
        Sodium = 138,
        Sleep = Sleep.Satisfactory,
        Appetite = round < 4 ? Appetite.Reduced : Appetite.Satisfactory,
        NutritionRoute = NutritionRoute.Oral,
        Nursing = new([new("personal_hygiene", "Done in the morning")]),
    };
}
