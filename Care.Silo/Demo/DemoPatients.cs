using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Users;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>
/// The patients of the demo system, all invented: those that the client's own tests name, and one in every other state of life, their names in the scripts that
/// a ward writes. A patient who is there already, by name, stays as they are.
/// </summary>
internal sealed class DemoPatients(IGrainFactory grains, TimeProvider time)
{
    private const int NumberedPatients = 16;

    /// <summary>Registers who is missing, in the name of the district's administrator.</summary>
    public async Task Register(Guid facility, Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            var there = (await grains.GetGrain<IPatientQueries>(0).List(new PatientFilter { Facility = facility }, [], new Paging(Paging.MaxLimit, 0)))
                .EnsureSucceeded("The list of patients");
            var known = there.Read().Select(patient => patient.Name).ToHashSet();
            foreach (var patient in (PatientWrite[])[.. Named(), .. Others(time.GetUtcNow())])
            {
                if (known.Add(patient.Name.Value!))
                {
                    (await grains.GetGrain<IPatient>(DemoIds.Of(patient.Name.Value!)).Register(patient with { Facility = facility }))
                        .EnsureSucceeded(patient.Name.Value!);
                }
            }
        }
    }

    private static IEnumerable<PatientWrite> Named()
    {
        yield return Kottayam("Dummy Patient", "+919987455444", Gender.Male) with { DateOfBirth = new DateOnly(2005, 10, 16) };
        yield return Kottayam("Test E2E User", "+919987455445", Gender.Male);
        foreach (var number in Enumerable.Range(1, NumberedPatients))
        {
            yield return Kottayam($"Dummy Patient {number}", number == 10 ? "+919849511866" : $"+9198495118{number:00}", Gender.Male);
        }
    }

    /// <summary>One in every other state of life.</summary>
    private static IEnumerable<PatientWrite> Others(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        yield return Ernakulam("മാളവിക നമ്പ്യാർ", "+919744100001", Gender.Female, 1986) with
        {
            IsAntenatal = true,
            LastMenstruationStartDate = today.AddDays(-140),
            BloodGroup = BloodGroup.BNegative,
        };
        yield return Ernakulam(
            "Baby of മാളവിക", "+919744100001", Gender.Female, null) with
        { DateOfBirth = today.AddDays(-20), BloodGroup = BloodGroup.Unknown };
        yield return Ernakulam("रोहन देशपांडे", "+919744100002", Gender.Male, 1979) with { IsActive = false };
        yield return Ernakulam("கவிதா முருகன்", "+919744100003", Gender.Female, 1934);
        yield return Ernakulam("ನಂದಿನಿ ಗೌಡ", "+919744100004", Gender.Female, 1991) with
        {
            DiseaseStatus = DiseaseStatus.Positive,
            IsDeclaredPositive = true,
            DateDeclaredPositive = now.AddDays(-4),
            AllowTransfer = false,
            IsMedicalWorker = true,
            DesignationOfHealthCareWorker = "Staff nurse",
            IsVaccinated = true,
            NumberOfDoses = 2,
            VaccineName = Vaccine.Covaxin,
        };
        yield return Ernakulam("ফারহানা ইসলাম", "+919744100005", Gender.Female, 1998) with { DiseaseStatus = DiseaseStatus.Negative, IsMigrantWorker = true };
        yield return Ernakulam("آمنہ خان", "+919744100006", Gender.Female, 1967) with
        {
            DiseaseStatus = DiseaseStatus.Recovered,
            WillDonateBlood = true,
            FitForBloodDonation = true,
        };
        yield return Ernakulam(
            "Nguyễn Thị Hương", "+84912345678", Gender.Female, 1995) with
        { Nationality = "Vietnam", PassportNo = "C0000000", PastTravel = true };
        yield return Ernakulam("Séamus O'Brien-Íñiguez", "+353861234567", Gender.NonBinary, 1958) with { Nationality = "Ireland", PassportNo = "PX0000000" };
        yield return Ernakulam("സാറാമ്മ വർഗ്ഗീസ്", "+919744100007", Gender.Female, 1921) with
        {
            Allergies = "Penicillin",
            OngoingMedication = "Metformin 500 mg twice daily",
            PresentHealth = "Breathless on climbing stairs",
            MedicalHistory = new([new(Disease.Diabetes, "Since 1990"), new(Disease.HyperTension, ""), new(Disease.Other, "Cataract of both eyes")]),
            MetaInfo = new PatientMetaWrite { HeadOfHousehold = true },
            AllowTransfer = false,
        };
    }

    private static PatientWrite Kottayam(string name, string phone, Gender gender) => Of(name, phone, gender) with
    {
        DateOfBirth = new DateOnly(2001, 1, 1),
        LocalBody = DemoPlaces.Changanassery,
        Ward = DemoPlaces.ChanganasseryAnnapoorneswari,
        BloodGroup = BloodGroup.OPositive,
    };

    private static PatientWrite Ernakulam(string name, string phone, Gender gender, int? yearOfBirth) => Of(name, phone, gender) with
    {
        YearOfBirth = yearOfBirth,
        LocalBody = DemoPlaces.Aluva,
        Ward = DemoPlaces.AluvaMana,
        BloodGroup = BloodGroup.APositive,
    };

    private static PatientWrite Of(string name, string phone, Gender gender) => new()
    {
        Name = name,
        Gender = gender,
        PhoneNumber = phone,
        EmergencyPhoneNumber = phone,
        Address = "12 Temple Road",
        PermanentAddress = "12 Temple Road",
        Pincode = 686101,
        Nationality = "India",
        IsAntenatal = false,
        AllowTransfer = true,
    };
}
