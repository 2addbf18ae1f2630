from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0001_manifest")]

    operations = [
        migrations.AlterField(model_name="document", name="member", field=models.TextField(blank=True)),
        migrations.AlterField(model_name="document", name="name", field=models.TextField()),
    ]
