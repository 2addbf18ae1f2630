from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("desk", "0001_cases")]

    operations = [
        migrations.AddField("notice", "fingerprint", models.CharField(blank=True, max_length=64, default=""), preserve_default=False),
        migrations.AddIndex("notice", models.Index(fields=["account", "fingerprint"], name="desk_notice_account_869d5b_idx")),
    ]
