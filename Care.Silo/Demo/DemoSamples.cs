using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Samples;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>
/// The test samples of the demo system: one that was asked for of each of the patients whom the client's own tests name, but for one. A patient who has one
/// keeps it.
/// </summary>
internal sealed class DemoSamples(IGrainFactory grains)
{
    private static readonly string[] Patients = ["Dummy Patient", .. Enumerable.Range(1, 16).Select(number => $"Dummy Patient {number}")];

    /// <summary>Asks for what is missing, in the name of the district's administrator.</summary>
    public async Task Request(Guid facility, Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            var patients = (await grains.GetGrain<IPatientQueries>(0).List(new PatientFilter { Facility = facility }, [], new Paging(Paging.MaxLimit, 0)))
                .EnsureSucceeded("The list of patients").Read();
            foreach (var patient in patients.Where(patient => Patients.Contains(patient.Name)))
            {
                var there = (await grains.GetGrain<IPatientSampleQueries>(0).List(patient.Id, new(), new Paging(1, 0)))
                    .EnsureSucceeded("The list of samples");
                if (there.Count == 0)
                {
                    (await grains.GetGrain<IPatientSample>(DemoIds.Of($"sample of {patient.Name}")).Request(new()
                    {
                        Patient = patient.Id,
                        SampleType = SampleType.RespiratoryAspirate,
                        IcmrCategory = IcmrCategory.Cat1,
                        DoctorName = "Dr. Anitha Varghese",
                        HasAri = true,
                        Diagnosis = "Fever with cough since three days",
                        Notes = "Asked for on admission",
                    })).EnsureSucceeded("A sample");
                }
            }
        }
    }
}
