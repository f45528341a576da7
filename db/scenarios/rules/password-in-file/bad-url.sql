SELECT dblink_connect('postgresql://app:secret@db/app');
